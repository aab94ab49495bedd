import { type Signal, useComputed } from "@preact/signals";

export default function Badge({ count }: { count: Signal<number> }) {
  const double = useComputed(() => count.value * 2);
  return <p class="badge">In cart: {count} ({double})</p>;
}
