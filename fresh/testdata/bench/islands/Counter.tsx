import { useSignal } from "@preact/signals";

export default function Counter({ start }: { start: number }) {
  const count = useSignal(start);
  return (
    <p class="counter">
      {count} <button type="button" onClick={() => count.value++}>+1</button>
    </p>
  );
}
