/** The chain as readers meet it: what it proves, its head, and the verifier. */
import type { State } from "@/app_state.ts";
import { Card, DescriptionList } from "@/components/ui/display.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import { FAULTS, type SignedHead } from "@/domain/signals/verify_chain.ts";
import ChainVerifier from "@/islands/ChainVerifier.tsx";
import CopyButton from "@/islands/CopyButton.tsx";

type Words = Pick<State, "t" | "locale" | "href">;

/** What it proves and what it doesn't; the head; the verifier. */
export function ChainPart({ head, state }: { head: SignedHead | null; state: Words }) {
  const { t, href } = state;
  const files = [
    ["/track-record/chain.json", t("signals.record.chain_json")],
    ["/track-record/key.json", t("signals.record.key_json")],
    [href("/track-record/feed.xml"), t("signals.record.feed")],
  ] as const;
  return (
    <div class="chain-part">
      <div class="stack">
        <p>{t("signals.record.chain_proves")}</p>
        <p>{t("signals.record.chain_limits")}</p>
        <ul class="chain-files">
          {files.map(([path, label]) => (
            <li>
              <a href={path}>
                <Icon name="download" size="small" />
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div class="stack">
        <Card title={t("signals.record.head")} icon="shield" level={3}>
          {head
            ? <Head head={head} state={state} />
            : <p class="muted">{t("signals.record.head_none")}</p>}
        </Card>
        <Verifier state={state} />
      </div>
    </div>
  );
}

function Head({ head, state: { t, locale } }: { head: SignedHead; state: Words }) {
  return (
    <>
      <DescriptionList
        look="stacked"
        items={[
          { term: t("signals.record.head_index"), description: head.index },
          {
            term: t("signals.record.head_hash"),
            description: <code id="head-hash">{head.hash}</code>,
          },
          { term: t("signals.record.head_at"), description: formatInstant(head.at, locale) },
          {
            term: t("signals.record.head_signature"),
            description: <code>{head.signature}</code>,
          },
        ]}
      />
      <CopyButton
        value={JSON.stringify(head)}
        shownIn="head-hash"
        name={t("signals.record.copy_head")}
        texts={{
          copy: t("signals.record.copy_head"),
          copied: t("common.copied"),
          copiedLive: t("common.copied"),
          select: t("signals.record.head_hash"),
        }}
      />
    </>
  );
}

function Verifier({ state: { t } }: { state: Words }) {
  const faults = Object.fromEntries(FAULTS.map((kind) => [kind, t(`signals.fault.${kind}`)]));
  return (
    <Card title={t("signals.verify.title")} icon="check" level={3} look="gold">
      <p>{t("signals.verify.text")}</p>
      <ChainVerifier
        source="/track-record/chain.json"
        texts={{
          start: t("signals.verify.start"),
          running: t("signals.verify.running"),
          whole: t("signals.verify.whole"),
          empty: t("signals.verify.empty"),
          broken: t("signals.verify.broken"),
          unsigned: t("signals.verify.unsigned"),
          failed: t("signals.verify.failed"),
          earlier: t("signals.verify.earlier"),
          earlierHint: t("signals.verify.earlier_hint"),
          found: t("signals.verify.found"),
          notFound: t("signals.verify.not_found"),
          unreadable: t("signals.verify.unreadable"),
          faults,
        }}
      />
      <p class="muted chain-by-hand">{t("signals.record.no_script")}</p>
    </Card>
  );
}
