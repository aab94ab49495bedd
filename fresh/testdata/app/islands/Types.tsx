import { IS_BROWSER } from "fresh/runtime";

interface TypesProps {
  date: Date;
  big: bigint;
  url: URL;
  map: Map<string, Set<number>>;
  bytes: Uint8Array;
  day: Temporal.PlainDate;
  text: string;
  nothing: null;
  infinite: number;
}

export default function Types(props: TypesProps) {
  if (!IS_BROWSER) return <output class="types"></output>;
  return (
    <output class="types">
      {[
        props.date.toISOString(),
        props.big + 1n,
        props.url.hostname,
        props.map.get("a")!.has(1),
        props.bytes.length,
        // Browsers differ in whether they have Temporal; the text is the same either way.
        String(props.day),
        props.text,
        props.nothing,
        props.infinite,
      ].map(String).join(" | ")}
    </output>
  );
}
