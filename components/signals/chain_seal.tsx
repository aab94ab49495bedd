/** The head of the chain in one line, for every page about signals: who keeps it can check later. */
import type { State } from "@/app_state.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { SignedHead } from "@/domain/signals/verify_chain.ts";
import CopyButton from "@/islands/CopyButton.tsx";

/** What {@linkcode ChainSeal} takes. */
export interface ChainSealProps {
  /** Null while nothing has been published. */
  head: SignedHead | null;
  state: Pick<State, "t" | "locale" | "href">;
}

/** The line; nothing while the chain is empty. */
export function ChainSeal({ head, state: { t, locale, href } }: ChainSealProps) {
  if (!head) return null;
  return (
    <aside class="chain-seal" aria-label={t("signals.record.head")}>
      <p>
        <Icon name="shield" size="small" />
        <span>
          {t("signals.seal", { index: head.index, at: formatInstant(head.at, locale) })}{" "}
          <code id="chain-seal">{head.hash}</code>
        </span>
      </p>
      <p class="button-row">
        <CopyButton
          value={JSON.stringify(head)}
          shownIn="chain-seal"
          name={t("signals.record.copy_head")}
          texts={{
            copy: t("signals.record.copy_head"),
            copied: t("common.copied"),
            copiedLive: t("common.copied"),
            select: t("signals.record.head_hash"),
          }}
        />
        <a href={`${href("/track-record")}#chaine`}>{t("signals.seal_verify")}</a>
      </p>
    </aside>
  );
}
