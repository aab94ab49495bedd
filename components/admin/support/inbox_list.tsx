/** Conversations as the staff look through them. */
import type { State } from "@/app_state.ts";
import { Age } from "@/components/admin/age.tsx";
import { Badge, type Tone } from "@/components/ui/display.tsx";
import type { Conversation, Priority } from "@/domain/support/model.ts";

/** What {@linkcode InboxList} takes. */
export interface InboxListProps {
  state: Pick<State, "t" | "locale">;
  items: readonly Conversation[];
  now: Temporal.Instant;
  /** A search shows the state of each. */
  withStatus?: boolean;
}

/** How loudly a priority is shown; the normal one isn't. */
export const PRIORITY_TONES: Readonly<Record<Priority, Tone>> = {
  low: "neutral",
  normal: "neutral",
  high: "warning",
  urgent: "error",
};

/** The list, each a link to its conversation. */
export function InboxList({ state, items, now, withStatus }: InboxListProps) {
  const { t } = state;
  return (
    <ul class="talks" role="list" aria-label={t("support.inbox.list")}>
      {items.map((one) => (
        <Row key={one.id} one={one} state={state} now={now} withStatus={withStatus} />
      ))}
    </ul>
  );
}

function Row(
  { one, state: { t, locale }, now, withStatus }: Omit<InboxListProps, "items"> & {
    one: Conversation;
  },
) {
  const { id, code, contact, preview, priority, labels, agent, unread, updatedAt } = one;
  const text = preview.from === "staff"
    ? t("support.inbox.you_said", { text: preview.text })
    : preview.text;
  return (
    <li class="talks-row">
      <p class="talks-line">
        <a class="row-link talks-link" href={`/admin/support/${id}`}>
          {contact.name ?? contact.email ?? t("support.inbox.visitor")}
        </a>
        <span class="small muted">{code}</span>
        {unread.staff > 0 && (
          <span class="count">
            <span aria-hidden="true">{unread.staff}</span>
            <span class="visually-hidden">
              {t("support.inbox.unread_count", { count: unread.staff })}
            </span>
          </span>
        )}
        <span class="small muted talks-age">
          <Age instant={updatedAt} now={now} locale={locale} />
        </span>
      </p>
      <p class="talks-text">{text}</p>
      <p class="badges">
        {withStatus && <Badge tone="info">{t(`support.one_status.${one.status}`)}</Badge>}
        {priority !== "normal" && (
          <Badge tone={PRIORITY_TONES[priority]}>{t(`support.priority.${priority}`)}</Badge>
        )}
        {agent && <Badge icon="user">{agent.name}</Badge>}
        {labels.map((label) => <Badge key={label} tone="gold">{label}</Badge>)}
      </p>
    </li>
  );
}
