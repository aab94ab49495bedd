/** Consumers' notices as staff go through them. */
import type { State } from "@/app_state.ts";
import { Badge, type Tone } from "@/components/ui/display.tsx";
import { Table } from "@/components/ui/table.tsx";
import type { Notice, NoticeEffect } from "@/domain/notices/model.ts";
import { Age } from "./age.tsx";

const TONES: Readonly<Record<NoticeEffect, Tone>> = {
  unmatched: "warning",
  for_staff: "warning",
  nothing_runs: "info",
  order_cancelled: "neutral",
  ends: "neutral",
  ended: "neutral",
};

/** What came of a notice, in a word. */
export function EffectBadge(
  { effect, state: { t } }: { effect: NoticeEffect; state: Pick<State, "t"> },
) {
  return <Badge tone={TONES[effect]}>{t(`admin.effect.${effect}`)}</Badge>;
}

/** The list; each row leads to its notice. */
export function NoticeTable(
  { notices, now, state }: {
    notices: readonly Notice[];
    now: Temporal.Instant;
    state: Pick<State, "t" | "locale">;
  },
) {
  const { t, locale } = state;
  return (
    <Table
      caption={t("admin.notices.title")}
      rows={notices}
      columns={[
        {
          header: t("admin.notices.client"),
          rowHeader: true,
          cell: ({ id, statement: { fullName, email } }) => (
            <>
              <a class="row-link" href={`/admin/notices/${id}`}>{fullName}</a>
              <span class="row-note">{email}</span>
            </>
          ),
        },
        { header: t("admin.notices.kind"), cell: ({ kind }) => t(`admin.notice.${kind}`) },
        {
          header: t("admin.notice.contract"),
          cell: ({ statement: { contract } }) => <code>{contract}</code>,
        },
        {
          header: t("admin.notices.effect"),
          cell: ({ effect }) => <EffectBadge effect={effect} state={state} />,
        },
        {
          header: t("admin.notices.received"),
          align: "end",
          cell: ({ receivedAt }) => <Age instant={receivedAt} now={now} locale={locale} />,
        },
      ]}
    />
  );
}
