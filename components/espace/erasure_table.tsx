/** What goes, what stays, why, and until when: read before anything is erased. */
import type { State } from "@/app_state.ts";
import { Badge, type Tone } from "@/components/ui/display.tsx";
import { Table } from "@/components/ui/table.tsx";
import { formatDay, type Locale, type Translate } from "@/domain/kernel/i18n.ts";
import type { ErasurePlan } from "@/domain/privacy/erasure_plan.ts";

type Fate = "gone" | "closed" | "partly" | "kept";

interface Row {
  what: string;
  fate: Fate;
  why: string;
  until: string;
}

const TONES: Readonly<Record<Fate, Tone>> = {
  gone: "neutral",
  closed: "neutral",
  partly: "gold",
  kept: "warning",
};

/** The table; cards on a phone. */
export function ErasureTable(
  { plan, state: { t, locale } }: { plan: ErasurePlan; state: Pick<State, "t" | "locale"> },
) {
  return (
    <Table
      caption={t("data.erase.table")}
      rows={rowsOf(plan, t, locale)}
      columns={[
        { header: t("data.erase.what"), rowHeader: true, cell: ({ what }) => what },
        {
          header: t("data.erase.fate"),
          cell: ({ fate }) => <Badge tone={TONES[fate]}>{t(`data.erase.${fate}`)}</Badge>,
        },
        { header: t("data.erase.why"), cell: ({ why }) => why },
        { header: t("data.erase.until"), cell: ({ until }) => until },
      ]}
    />
  );
}

function rowsOf(plan: ErasurePlan, t: Translate, locale: Locale): Row[] {
  const { paid, unpaid, invoices, keptUntil } = plan;
  const until = keptUntil ? formatDay(keptUntil, locale) : t("data.erase.no_limit");
  const gone = (
    name: "account" | "profile" | "access" | "trading" | "mails" | "notices" | "trail",
  ): Row => ({
    what: t(`data.erase.${name}`),
    fate: "gone",
    why: t(`data.erase.${name}_why`),
    until: t("data.erase.no_limit"),
  });
  const counted = (name: "paid" | "unpaid" | "invoices", count: number, fate: Fate): Row[] =>
    count === 0 ? [] : [{
      what: t(`data.erase.${name}`, { count }),
      fate,
      why: t(`data.erase.${name}_why`),
      until: fate === "gone" ? t("data.erase.no_limit") : until,
    }];
  return [
    gone("account"),
    gone("profile"),
    { ...gone("access"), fate: "closed" },
    ...counted("unpaid", unpaid, "gone"),
    ...counted("paid", paid, "partly"),
    ...counted("invoices", invoices, "kept"),
    gone("trading"),
    gone("mails"),
    gone("notices"),
    gone("trail"),
  ];
}
