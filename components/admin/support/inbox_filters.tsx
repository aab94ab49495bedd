/** Narrowing the inbox, by the address. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Checkbox, Select } from "@/components/ui/choice.tsx";
import { Field } from "@/components/ui/field.tsx";
import { type ConversationStatus, PRIORITIES } from "@/domain/support/model.ts";

/** What the address says of the wanted conversations, as texts. */
export interface Wanted {
  status: ConversationStatus;
  agent: string;
  priority: string;
  label: string;
  unread: boolean;
}

/** The address of an inbox. */
export function inboxHref(wanted: Partial<Wanted> & { cursor?: string; q?: string }): string {
  const { unread, ...texts } = wanted;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(texts)) if (value) params.set(name, value);
  if (unread) params.set("unread", "on");
  return `/admin/support?${params}`;
}

/** The form of filters. */
export function InboxFilters(
  { state: { t, user }, wanted, agents }: {
    state: Pick<State, "t" | "user">;
    wanted: Wanted;
    agents: readonly { id: string; name: string }[];
  },
) {
  const people = agents.filter(({ id }) => id !== user?.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form class="talks-filters" action="/admin/support" aria-label={t("support.inbox.filters")}>
      <input type="hidden" name="status" value={wanted.status} />
      <Select
        name="agent"
        label={t("support.inbox.agent")}
        value={wanted.agent}
        placeholder={t("support.inbox.any_agent")}
        options={[
          { value: user?.id ?? "", label: t("support.inbox.mine") },
          { value: "none", label: t("support.inbox.nobody") },
          ...people,
        ]}
      />
      <Select
        name="priority"
        label={t("support.inbox.priority")}
        value={wanted.priority}
        placeholder={t("support.inbox.any_priority")}
        options={PRIORITIES.map((value) => ({ value, label: t(`support.priority.${value}`) }))}
      />
      <Field name="label" label={t("support.inbox.label")} value={wanted.label} />
      <Checkbox name="unread" label={t("support.inbox.unread")} checked={wanted.unread} />
      <Button variant="secondary" size="small">{t("support.inbox.apply")}</Button>
    </form>
  );
}
