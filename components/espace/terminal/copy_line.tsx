/** A value that has to be taken to the terminal, with its button. */
import type { Translate } from "@/domain/kernel/i18n.ts";
import CopyButton from "@/islands/CopyButton.tsx";

/** What {@linkcode CopyLines} takes. */
export interface CopyValue {
  id: string;
  term: string;
  value: string;
  /** Names the button to screen readers. */
  name: string;
}

/** Values one below the other. */
export function CopyLines({ values, t }: { values: readonly CopyValue[]; t: Translate }) {
  return (
    <dl class="copy-lines">
      {values.map(({ id, term, value, name }) => (
        <div class="copy-line" key={id}>
          <dt>{term}</dt>
          <dd id={id}>
            <code class="terminal-value">{value}</code>
          </dd>
          <dd class="copy-cell">
            <CopyButton
              value={value}
              shownIn={id}
              name={name}
              texts={{
                copy: t("checkout.pay.copy"),
                copied: t("checkout.pay.copied"),
                copiedLive: t("checkout.pay.copied_live", { what: term }),
                select: t("checkout.pay.select"),
              }}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
