/** Whose a conversation is, how it stands, and how fast it went. */
import type { State } from "@/app_state.ts";
import { durationText } from "@/components/support/channels.ts";
import { Button } from "@/components/ui/button.tsx";
import { Select } from "@/components/ui/choice.tsx";
import { Badge, Card, type Description, DescriptionList } from "@/components/ui/display.tsx";
import { Field } from "@/components/ui/field.tsx";
import { type Conversation, PRIORITIES, STATUSES } from "@/domain/support/model.ts";
import type { RefusedPost } from "./answer_forms.tsx";

/** What {@linkcode FollowUp} takes. */
export interface FollowUpProps {
  state: Pick<State, "t">;
  conversation: Conversation;
  agents: readonly { id: string; name: string }[];
  refused: RefusedPost | null;
}

/** The form of status, priority, whose it is and labels, and what can be done at one press. */
export function FollowUp({ state: { t }, conversation, agents, refused }: FollowUpProps) {
  const { status, priority, agent, labels, blocked, id } = conversation;
  const fields = refused?.action === "change" ? refused.refusal.fields : {};
  const facts = timeFacts(conversation, t);
  const solved = status === "solved";
  const action = `/admin/support/${id}`;
  return (
    <Card
      title={t("support.manage")}
      icon="settings"
      aside={<Badge tone={solved ? "success" : "info"}>{t(`support.one_status.${status}`)}</Badge>}
    >
      {blocked && <Badge tone="error" icon="warning">{t("support.is_blocked")}</Badge>}
      <form method="post" class="stack" encType="multipart/form-data" action={action}>
        <Select
          name="status"
          label={t("support.status")}
          value={status}
          options={STATUSES.map((value) => ({ value, label: t(`support.one_status.${value}`) }))}
        />
        <Select
          name="agent"
          label={t("support.agent")}
          value={agent?.id}
          placeholder={t("support.inbox.nobody")}
          options={agents.map(({ id, name }) => ({ value: id, label: name }))}
          error={fields.agent}
        />
        <Select
          name="priority"
          label={t("support.inbox.priority")}
          value={priority}
          options={PRIORITIES.map((value) => ({ value, label: t(`support.priority.${value}`) }))}
        />
        <Field
          name="labels"
          label={t("support.labels")}
          hint={t("support.labels_hint")}
          value={labels.join(", ")}
          error={fields.labels}
          maxLength={300}
        />
        <div class="button-row">
          <Button name="action" value="change" size="small">{t("support.save")}</Button>
          <Button
            name="action"
            value={solved ? "reopen" : "solve"}
            variant="secondary"
            size="small"
            icon={solved ? undefined : "check"}
          >
            {t(solved ? "support.reopen" : "support.solve")}
          </Button>
          <Button name="action" value={blocked ? "unblock" : "block"} variant="quiet" size="small">
            {t(blocked ? "support.unblock" : "support.block")}
          </Button>
        </div>
      </form>
      {facts.length > 0 && <DescriptionList items={facts} />}
    </Card>
  );
}

function timeFacts(
  { openedAt, answeredAt, solvedAt, rating }: Conversation,
  t: State["t"],
): Description[] {
  const took = (end: string) => {
    const time = Temporal.Instant.from(end).since(Temporal.Instant.from(openedAt));
    return t("support.in", { time: durationText(time.total("seconds"), t) });
  };
  return [
    ...(answeredAt ? [{ term: t("support.first_reply"), description: took(answeredAt) }] : []),
    ...(solvedAt ? [{ term: t("support.resolution"), description: took(solvedAt) }] : []),
    ...(rating
      ? [{
        term: t("support.opinion"),
        description: t(rating.good ? "support.rating.good" : "support.rating.bad"),
      }]
      : []),
  ];
}
