/**
 * Verifies the chain in the reader's browser: downloads it page by page and does every calculation
 * again. With a head that the reader has kept, says whether the chain still holds it.
 */
import { useState } from "preact/hooks";
import {
  type ChainEntry,
  type ChainVerdict,
  type FaultKind,
  type HeadKey,
  isSigned,
  type Opening,
  type SignedHead,
  walkChain,
} from "@/domain/signals/verify_chain.ts";

/** What {@linkcode ChainVerifier} takes. */
export interface ChainVerifierProps {
  /** Where the chain is read: pages after `?after=<place>`. */
  source: string;
  /** With `{count}`, `{sealed}`, `{index}` and `{fault}` where they belong. */
  texts: {
    start: string;
    running: string;
    whole: string;
    empty: string;
    broken: string;
    unsigned: string;
    failed: string;
    earlier: string;
    earlierHint: string;
    found: string;
    notFound: string;
    unreadable: string;
    faults: Readonly<Record<string, string>>;
  };
}

interface Page {
  key: HeadKey;
  head: SignedHead | null;
  entries: ChainEntry[];
  opened: Opening[];
}

interface Line {
  tone: "info" | "success" | "error";
  text: string;
}

/** The field, the button and what came of it. */
export default function ChainVerifier({ source, texts }: ChainVerifierProps) {
  const [earlier, setEarlier] = useState("");
  const [lines, setLines] = useState<Line[]>([]);
  const [busy, setBusy] = useState(false);

  const verify = async () => {
    if (busy) return;
    setBusy(true);
    const tell = (count: number) =>
      setLines([{ tone: "info", text: fill(texts.running, { count }) }]);
    // The last verdict is over as soon as another is asked for.
    tell(0);
    try {
      setLines(await report(source, texts, earlier.trim(), tell));
    } catch {
      setLines([{ tone: "error", text: texts.failed }]);
    }
    setBusy(false);
  };

  return (
    <form
      class="chain-verifier stack"
      onSubmit={(event) => {
        event.preventDefault();
        verify();
      }}
    >
      <div class="field">
        <label class="label" for="earlier-head">{texts.earlier}</label>
        <p class="hint" id="earlier-head-hint">{texts.earlierHint}</p>
        <textarea
          class="input textarea"
          id="earlier-head"
          rows={2}
          aria-describedby="earlier-head-hint"
          spellcheck={false}
          value={earlier}
          onInput={({ currentTarget }) => setEarlier(currentTarget.value)}
        />
      </div>
      {/* Not `disabled`, which would take the keyboard's place on the page away. */}
      <button type="submit" class="button button-primary" aria-disabled={busy}>
        {texts.start}
      </button>
      <div role="status">
        {lines.map(({ tone, text }) => <p key={text} class={`chain-verdict ${tone}`}>{text}</p>)}
      </div>
    </form>
  );
}

async function report(
  source: string,
  texts: ChainVerifierProps["texts"],
  earlier: string,
  tell: (count: number) => void,
): Promise<Line[]> {
  const walk = walkChain(new Date().toISOString());
  let page: Page;
  do {
    page = await read(source, walk.last);
    await walk.add(page.entries, page.opened);
    tell(walk.last);
    // A head that is further on than its entries: more were added meanwhile, on the next page.
  } while (!walk.broken && page.entries.length > 0 && (page.head?.index ?? 0) > walk.last);
  const verdict = await walk.finish(page.head, page.key);
  const lines = [verdictLine(verdict, texts)];
  if (!verdict.fault && verdict.entries > 0 && !verdict.signatureChecked) {
    lines.push({ tone: "info", text: texts.unsigned });
  }
  if (earlier !== "") lines.push(await earlierLine(earlier, walk, page.key, texts));
  return lines;
}

async function read(source: string, after: number): Promise<Page> {
  const response = await fetch(`${source}?after=${after}`, { cache: "no-store" });
  if (!response.ok) throw new Error(String(response.status));
  return await response.json();
}

function verdictLine(
  { entries, sealed, fault }: ChainVerdict,
  texts: ChainVerifierProps["texts"],
): Line {
  if (fault) {
    const text = texts.faults[fault.kind satisfies FaultKind] ?? "";
    return { tone: "error", text: fill(texts.broken, { index: fault.index, fault: text }) };
  }
  if (entries === 0) return { tone: "success", text: texts.empty };
  return { tone: "success", text: fill(texts.whole, { count: entries, sealed }) };
}

async function earlierLine(
  typed: string,
  walk: ReturnType<typeof walkChain>,
  key: HeadKey,
  texts: ChainVerifierProps["texts"],
): Promise<Line> {
  const hash = /[0-9a-f]{64}/i.exec(typed)?.[0].toLowerCase();
  if (!hash) return { tone: "error", text: texts.unreadable };
  const index = walk.placeOf(hash);
  const head = parseHead(typed);
  const forged = head !== null &&
    (head.index !== index || head.hash !== hash || await isSigned(head, key) === false);
  return index === undefined || forged
    ? { tone: "error", text: texts.notFound }
    : { tone: "success", text: fill(texts.found, { index }) };
}

/** The whole head, when that is what was pasted, and not its hash alone. */
function parseHead(typed: string): SignedHead | null {
  try {
    const value = JSON.parse(typed.replace(/^[^{]*/, "").replace(/[^}]*$/, ""));
    return typeof value?.signature === "string" ? value : null;
  } catch {
    return null;
  }
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
