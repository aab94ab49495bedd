/** Recording what happened to a signal: one form for each thing that may happen next. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Textarea } from "@/components/ui/field.tsx";
import { allowedEvents, fromAccount } from "@/domain/signals/lifecycle.ts";
import type { EventKind, Signal } from "@/domain/signals/model.ts";
import { termValues } from "./signal_fields.ts";
import {
  Line,
  PriceFields,
  Rationale,
  type SignalFieldsProps,
  ValidUntil,
} from "./signal_form.tsx";

/** A form that was refused. */
export interface RefusedEvent {
  kind: string;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** What {@linkcode SignalEvents} takes. */
export interface SignalEventsProps {
  signal: Signal;
  /** Whether entry and outcome come from the author's account. */
  following: boolean;
  refused: RefusedEvent | null;
  state: Pick<State, "t">;
}

/** What people record, in the order in which it is offered. */
const RECORDED = [
  "activated",
  "target_hit",
  "stop_hit",
  "breakeven",
  "closed",
  "amended",
  "cancelled",
] as const satisfies readonly EventKind[];

type Recorded = (typeof RECORDED)[number];

/** The forms. */
export function SignalEvents({ signal, following, refused, state }: SignalEventsProps) {
  const { t } = state;
  const allowed = allowedEvents(signal);
  const offered = RECORDED.filter((kind) =>
    allowed.includes(kind) && !(following && fromAccount(kind))
  );
  if (offered.length === 0) {
    return (
      <Card title={t("signals.admin.next")}>
        <p class="muted">{t("signals.admin.over")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("signals.admin.next")} look="gold" class="signal-actions">
      <p class="muted">
        {following
          ? t("signals.admin.followed", { account: signal.follows?.name ?? "" })
          : t("signals.admin.next_text")}
      </p>
      {offered.map((kind) => (
        <EventForm
          key={kind}
          kind={kind}
          signal={signal}
          refused={refused?.kind === kind ? refused : null}
          state={state}
        />
      ))}
    </Card>
  );
}

function EventForm(
  { kind, signal, refused, state }: Omit<SignalEventsProps, "following"> & { kind: Recorded },
) {
  const { t } = state;
  const late = signal.entered !== null;
  const fields: SignalFieldsProps = {
    values: refused?.values ?? suggested(kind, signal),
    errors: refused?.errors ?? {},
    prefix: `${kind}-`,
    state,
  };
  const look = kind === "cancelled" ? "danger" : "secondary";
  return (
    <details class="decide" name="event" open={refused !== null}>
      <summary class={`button button-${look} button-block`}>
        {t(`signals.admin.do.${kind}`, { target: signal.hits.length + 1 })}
      </summary>
      <form method="post" class="stack" noValidate>
        <input type="hidden" name="action" value={kind} />
        {kind === "amended" && (
          <>
            <p class="small muted">{t("signals.admin.amend_hint")}</p>
            <PriceFields {...fields} late={late} />
            {!late && <ValidUntil {...fields} />}
            <Rationale {...fields} />
          </>
        )}
        {kind !== "amended" && kind !== "cancelled" && (
          <Line
            {...fields}
            name="price"
            label={t("signals.price")}
            inputMode="decimal"
            autocomplete="off"
            required
          />
        )}
        {kind !== "amended" && (
          <Line
            {...fields}
            name="at"
            label={t("signals.admin.at")}
            type="datetime-local"
            step="1"
          />
        )}
        <Textarea
          name="note"
          id={`${kind}-note`}
          label={t("signals.admin.note")}
          hint={t("signals.admin.note_hint")}
          optional={t("common.optional")}
          value={fields.values.note}
          error={fields.errors.note}
          rows={2}
          maxLength={500}
        />
        <Button block icon="check">{t("signals.admin.record")}</Button>
      </form>
    </details>
  );
}

/** The price at which it would most likely have happened. */
function suggested(kind: Recorded, signal: Signal): Record<string, string> {
  const { terms, entered, hits } = signal;
  switch (kind) {
    case "activated":
      return { price: terms.entryTo === null ? terms.entry : "" };
    case "target_hit":
      return { price: terms.targets[hits.length] ?? "" };
    case "stop_hit":
      return { price: terms.stop };
    case "breakeven":
      return { price: entered?.price ?? "" };
    case "amended":
      return termValues(signal);
    default:
      return {};
  }
}
