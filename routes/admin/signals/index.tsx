/** `/admin/signals`: every signal. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { filterHref, readFilter, SignalFilters } from "@/components/signals/filters.tsx";
import { SignalTable } from "@/components/signals/signal_table.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination } from "@/components/ui/navigation.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { isoInstant } from "@/domain/kernel/clock.ts";
import { AT_ONCE } from "@/domain/signals/delay.ts";
import { listSignals } from "@/domain/signals/list_signals.ts";
import { mayOpen } from "@/middleware/page_permissions.ts";

const PATH = "/admin/signals";
const SETTINGS = "/admin/settings/signals";

/** Reads a page of them. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, url }) {
    const { role } = requirePermission(user, "signals.publish");
    const filter = readFilter(url);
    const signals = await listSignals(deps, AT_ONCE, filter);
    return page({
      filter,
      signals,
      maySet: mayOpen(role, SETTINGS),
      now: isoInstant(deps.clock()),
    });
  },
});

/** The list, newest first. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t } = state;
  const { filter, signals: { items, nextCursor }, maySet, now } = data;
  const add = <LinkButton icon="plus" href={`${PATH}/new`}>{t("signals.admin.new")}</LinkButton>;
  return (
    <>
      <PageHead state={state} title={t("signals.admin.title")} unlisted />
      <PageHeader
        title={t("signals.admin.title")}
        lead={t("signals.admin.lead")}
        actions={
          <>
            {maySet && (
              <LinkButton variant="secondary" icon="clock" href={SETTINGS}>
                {t("signals.admin.settings")}
              </LinkButton>
            )}
            {add}
          </>
        }
      />
      <SignalFilters path={PATH} filter={filter} t={t} />
      {items.length === 0
        ? (
          <EmptyState icon="signal" title={t("signals.none")} action={add}>
            <p>{t("signals.admin.none_text")}</p>
          </EmptyState>
        )
        : (
          <SignalTable
            signals={items}
            hrefOf={({ id }) => `${PATH}/${id}`}
            now={now}
            state={state}
          />
        )}
      <Pagination
        t={t}
        firstHref={filter.cursor ? filterHref(PATH, { ...filter, cursor: undefined }) : undefined}
        nextHref={nextCursor ? filterHref(PATH, { ...filter, cursor: nextCursor }) : undefined}
      />
    </>
  );
});
