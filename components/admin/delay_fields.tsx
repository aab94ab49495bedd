/** A delay as people set it: an amount and its unit. Kept in minutes. */
import type { State } from "@/app_state.ts";
import { Select } from "@/components/ui/choice.tsx";
import { Field } from "@/components/ui/field.tsx";
import { wholeNumber } from "./signal_fields.ts";

/** The units, in minutes. */
const UNITS = { minute: 1, hour: 60, day: 24 * 60 } as const;

const NAMES = Object.keys(UNITS) as (keyof typeof UNITS)[];

/** The name of the field that holds the unit of a delay. */
function unitName(name: string): string {
  return `unit.${name}`;
}

/** What the two fields of a delay show: in the largest unit that it is whole in; empty where there is none. */
export function delayValues(name: string, minutes: number | null): Record<string, string> {
  if (minutes === null) return { [name]: "", [unitName(name)]: "minute" };
  const unit = NAMES.findLast((one) => minutes > 0 && minutes % UNITS[one] === 0) ?? "minute";
  return { [name]: String(minutes / UNITS[unit]), [unitName(name)]: unit };
}

/** The minutes that the two fields say; undefined where the amount is empty, NaN where it is none. */
export function readDelay(
  name: string,
  values: Readonly<Record<string, string>>,
): number | undefined {
  const amount = values[name] ?? "";
  if (amount.trim() === "") return undefined;
  const unit = NAMES.find((one) => one === values[unitName(name)]) ?? "minute";
  return wholeNumber(amount) * UNITS[unit];
}

/** What {@linkcode DelayFields} takes. */
export interface DelayFieldsProps {
  /** The name of the field of the amount. */
  name: string;
  /** Whose delay it is. */
  legend: string;
  hint: string;
  required?: boolean;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  state: Pick<State, "t">;
}

/** The amount and its unit, side by side. */
export function DelayFields(
  { name, legend, hint, required, values, errors, state: { t } }: DelayFieldsProps,
) {
  return (
    <fieldset class="delay">
      <legend>{legend}</legend>
      <p class="hint">{hint}</p>
      <div class="delay-fields">
        <Field
          name={name}
          label={t("signals.delay.amount")}
          value={values[name]}
          error={errors[name]}
          inputMode="numeric"
          autocomplete="off"
          required={required}
        />
        <Select
          name={unitName(name)}
          label={t("signals.delay.unit")}
          value={values[unitName(name)]}
          options={NAMES.map((value) => ({ value, label: t(`signals.delay.${value}`) }))}
        />
      </div>
    </fieldset>
  );
}
