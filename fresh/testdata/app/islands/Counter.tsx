import { useSignal } from "@preact/signals";

export default function Counter({ start }: { start: number }) {
  const count = useSignal(start);
  return (
    <div class="counter">
      <p>Count: {count}</p>
      <button type="button" onClick={() => count.value++}>+1</button>
    </div>
  );
}
