/** Choosing what one is told: a row a topic, a column a channel, and the quiet hours. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Checkbox, Select } from "@/components/ui/choice.tsx";
import { Badge, Card } from "@/components/ui/display.tsx";
import { Field } from "@/components/ui/field.tsx";
import { type Column, Table } from "@/components/ui/table.tsx";
import type { Channel } from "@/domain/notifications/delivery_model.ts";
import { choicesFor } from "@/domain/notifications/preferences.ts";
import { choiceOf, type Reach } from "@/domain/notifications/reach.ts";
import type { Topic } from "@/domain/notifications/topics.ts";

/** What {@linkcode PreferencesForm} takes. */
export interface PreferencesFormProps {
  topics: readonly Topic[];
  /** The channels that reach the person. */
  channels: readonly Channel[];
  reach: Reach;
  /** What was typed where the form was refused. */
  typed?: { from: string; to: string };
  errors: Readonly<Record<string, string>>;
  state: Pick<State, "t">;
}

/** The form. */
export function PreferencesForm(props: PreferencesFormProps) {
  const { topics, channels, state: { t } } = props;
  return (
    <form method="post" class="form-cards form-narrow" noValidate>
      <Card title={t("notifications.prefs.what")} icon="bell">
        <p class="muted">{t("notifications.prefs.always_why")}</p>
        <Table
          caption={t("notifications.prefs.what")}
          rows={topics}
          columns={[topicColumn(props), ...channels.map((channel) => choiceColumn(channel, props))]}
        />
        <p class="small muted">{t("notifications.prefs.language")}</p>
      </Card>
      <QuietHours {...props} />
      <div class="form-actions">
        <Button>{t("notifications.prefs.save")}</Button>
      </div>
    </form>
  );
}

function topicColumn({ state: { t } }: PreferencesFormProps): Column<Topic> {
  return {
    header: t("notifications.prefs.topic"),
    rowHeader: true,
    cell: (topic) => (
      <>
        {t(`notifications.topic.${topic}`)}
        <span class="row-note">{t(`notifications.topic.${topic}_text`)}</span>
      </>
    ),
  };
}

function choiceColumn(
  channel: Channel,
  { reach, state: { t } }: PreferencesFormProps,
): Column<Topic> {
  const name = t(`notifications.channel.${channel}`);
  return {
    header: name,
    cell: (topic) => {
      const choices = choicesFor(topic, channel);
      if (choices.length === 1) {
        return <Badge tone="gold" icon="shield">{t("notifications.prefs.always")}</Badge>;
      }
      return (
        <Select
          name={`choices.${topic}.${channel}`}
          label={t("notifications.prefs.choice", {
            topic: t(`notifications.topic.${topic}`),
            channel: name,
          })}
          hideLabel
          value={choiceOf(reach, topic, channel)}
          options={choices.map((value) => ({ value, label: t(`notifications.choice.${value}`) }))}
        />
      );
    },
  };
}

function QuietHours({ reach, typed, errors, state: { t } }: PreferencesFormProps) {
  const { from, to } = typed ?? reach.quiet ?? { from: "22:00", to: "07:00" };
  return (
    <Card title={t("notifications.prefs.quiet")} icon="clock">
      <Checkbox
        name="quiet.on"
        label={t("notifications.prefs.quiet_on")}
        hint={t("notifications.prefs.quiet_hint")}
        checked={typed !== undefined || reach.quiet !== null}
      />
      <div class="field-columns">
        <Field
          name="quiet.from"
          type="time"
          label={t("notifications.prefs.from")}
          value={from}
          error={errors["quiet.from"]}
        />
        <Field
          name="quiet.to"
          type="time"
          label={t("notifications.prefs.to")}
          value={to}
          error={errors["quiet.to"]}
        />
      </div>
      <Checkbox
        name="urgent"
        label={t("notifications.prefs.urgent")}
        hint={t("notifications.prefs.urgent_hint")}
        checked={reach.urgent}
      />
    </Card>
  );
}
