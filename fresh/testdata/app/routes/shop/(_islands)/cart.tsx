import type { Signal } from "@preact/signals";

export default function Cart({ count }: { count: Signal<number> }) {
  return <button type="button" class="cart" onClick={() => count.value++}>Add</button>;
}
