/** Opens the browser's print view; nothing without scripts, where the browser's own menu does it. */
import { useEffect, useState } from "preact/hooks";

/** The button. */
export default function PrintButton({ label }: { label: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <button type="button" class="button button-secondary button-small" onClick={() => print()}>
      {label}
    </button>
  );
}
