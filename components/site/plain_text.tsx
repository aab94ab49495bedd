/** Long texts of the catalogues: paragraphs and lists, nothing else. */

/** A paragraph, or the entries of a list. */
export type Block = { paragraph: string } | { list: string[] };

/** Splits at blank lines; a block whose lines all start with `- ` is a list. */
export function blocksOf(text: string): Block[] {
  return text.split(/\n{2,}/).map((block) => block.trim()).filter(Boolean).map((block) => {
    const lines = block.split("\n");
    return lines.every((line) => line.startsWith("- "))
      ? { list: lines.map((line) => line.slice(2)) }
      : { paragraph: block };
  });
}

/** The blocks of a text as elements. */
export function PlainText({ text }: { text: string }) {
  return (
    <>
      {blocksOf(text).map((block) => {
        if ("paragraph" in block) return <p key={block.paragraph}>{block.paragraph}</p>;
        return (
          <ul key={block.list[0]}>
            {block.list.map((entry) => <li key={entry}>{entry}</li>)}
          </ul>
        );
      })}
    </>
  );
}
