/** The fields of a signal: to publish it, and to amend it. */
import type { State } from "@/app_state.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Select } from "@/components/ui/choice.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Field, type FieldProps, Textarea } from "@/components/ui/field.tsx";
import type { TradingAccount } from "@/domain/trading/model.ts";
import { SIDES } from "@/domain/signals/model.ts";
import { TARGET_FIELDS } from "./signal_fields.ts";

/** What the fields take. */
export interface SignalFieldsProps {
  values: Readonly<Record<string, string>>;
  /** What is wrong, by the field's name. */
  errors: Readonly<Record<string, string>>;
  /** Put before the ids where a page has two forms. */
  prefix?: string;
  state: Pick<State, "t">;
}

/** The whole form of a new signal. */
export function SignalForm(
  { delay, accounts, ...props }: SignalFieldsProps & {
    /** The house's delay, in words. */
    delay: string;
    /** The author's own. */
    accounts: readonly Pick<TradingAccount, "id" | "name">[];
  },
) {
  const { values, errors, state: { t } } = props;
  return (
    <form method="post" class="form-cards" noValidate>
      <p class="small muted">{t("common.required_note")}</p>
      <Card title={t("signals.admin.what")}>
        <div class="field-columns">
          <Line
            {...props}
            name="symbol"
            label={t("signals.symbol")}
            hint={t("signals.admin.symbol_hint")}
            autocapitalize="characters"
            required
          />
          <Select
            name="side"
            label={t("signals.side")}
            value={values.side}
            error={errors.side}
            options={SIDES.map((side) => ({ value: side, label: t(`signals.side.${side}`) }))}
            required
          />
        </div>
        <PriceFields {...props} />
      </Card>
      <Card title={t("signals.admin.why")}>
        <Rationale {...props} />
      </Card>
      <Card title={t("signals.admin.who")}>
        <div class="field-columns">
          <Line
            {...props}
            name="jobTitle"
            label={t("signals.job_title")}
            hint={t("signals.admin.job_title_hint")}
            autocomplete="organization-title"
            required
          />
          <Select
            name="tradingAccount"
            label={t("signals.admin.account")}
            hint={t("signals.admin.account_hint")}
            optional={t("common.optional")}
            value={values.tradingAccount}
            error={errors.tradingAccount}
            options={[
              { value: "", label: t("signals.admin.account_none") },
              ...accounts.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
      </Card>
      <Card title={t("signals.admin.when")}>
        <div class="field-columns">
          <ValidUntil {...props} />
          <Line
            {...props}
            name="delayMinutes"
            label={t("signals.admin.delay")}
            hint={t("signals.admin.delay_hint", { minutes: delay })}
            inputMode="numeric"
          />
        </div>
        <p class="small muted">{t("signals.admin.publish_note")}</p>
      </Card>
      <div class="form-actions">
        <Button size="large" icon="signal">{t("signals.admin.publish")}</Button>
        <LinkButton variant="quiet" href="/admin/signals">{t("admin.cancel")}</LinkButton>
      </div>
    </form>
  );
}

/** Entry, stop, targets and risk; `late` leaves out what no longer changes once entered. */
export function PriceFields({ late, ...props }: SignalFieldsProps & { late?: boolean }) {
  const { values, errors, state: { t } } = props;
  const targets = late ? TARGET_FIELDS.filter((field) => values[field]) : TARGET_FIELDS;
  return (
    <div class="field-columns">
      {!late && (
        <>
          <Price
            {...props}
            name="entry"
            label={t("signals.entry")}
            hint={t("signals.admin.entry_hint")}
            required
          />
          <Price
            {...props}
            name="entryTo"
            label={t("signals.admin.entry_to")}
            hint={t("signals.admin.entry_to_hint")}
          />
        </>
      )}
      <Price {...props} name="stop" label={t("signals.stop")} required />
      {!late && (
        <Price {...props} name="riskPercent" label={t("signals.admin.risk_percent")} required />
      )}
      {targets.map((field, index) => (
        <Price
          {...props}
          errors={index === 0 && errors.targets ? { ...errors, [field]: errors.targets } : errors}
          name={field}
          label={t("signals.target", { number: index + 1 })}
          hint={index === 0 && !late ? t("signals.admin.targets_hint") : undefined}
          required={index === 0 || late}
        />
      ))}
    </div>
  );
}

/** Why. */
export function Rationale({ values, errors, prefix = "", state: { t } }: SignalFieldsProps) {
  return (
    <Textarea
      name="rationale"
      id={`${prefix}rationale`}
      label={t("signals.rationale")}
      hint={t("signals.admin.rationale_hint")}
      value={values.rationale}
      error={errors.rationale}
      rows={6}
      maxLength={2000}
      required
    />
  );
}

/** Until when it may be entered. */
export function ValidUntil(props: SignalFieldsProps) {
  const { t } = props.state;
  return (
    <Line
      {...props}
      name="validUntil"
      label={t("signals.valid_until")}
      hint={t("signals.admin.valid_hint")}
      type="datetime-local"
      required
    />
  );
}

function Price(props: SignalFieldsProps & Omit<FieldProps, "value" | "error" | "prefix">) {
  return <Line {...props} inputMode="decimal" autocomplete="off" />;
}

/** One line of a form about a signal. */
export function Line(
  { values, errors, prefix = "", state: { t }, ...field }:
    & SignalFieldsProps
    & Omit<FieldProps, "value" | "error" | "prefix">,
) {
  return (
    <Field
      {...field}
      id={prefix + field.name}
      value={values[field.name]}
      error={errors[field.name]}
      optional={field.required ? undefined : t("common.optional")}
    />
  );
}
