import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface FoldProps {
  id: string;
  title: ComponentChildren;
  open?: boolean;
  children: ComponentChildren;
}

export default function Fold({ id, title, open = false, children }: FoldProps) {
  const [shown, setShown] = useState(open);
  return (
    <section id={id}>
      <button type="button" onClick={() => setShown(!shown)}>{title}</button>
      {shown && <div class="content">{children}</div>}
    </section>
  );
}
