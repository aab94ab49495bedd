/** Fields where one picks instead of typing: a list, a tick, one of a few, a file. */
import type { ComponentChildren, PartialInputHTMLAttributes, SelectHTMLAttributes } from "preact";
import { classNames } from "./class_names.ts";
import { describedBy, FieldError, FieldFrame, type FieldLook } from "./field.tsx";

/** One thing to pick. */
export interface Option {
  value: string;
  label: string;
  /** A sentence under the label (radio buttons only). */
  hint?: string;
  disabled?: boolean;
}

/** What {@linkcode Select} takes: the look and any attribute of `<select>`. */
export type SelectProps =
  & FieldLook
  & {
    options: readonly Option[];
    value?: string;
    /** A first entry with an empty value: "Choisissez un pays". */
    placeholder?: string;
  }
  & Omit<SelectHTMLAttributes<HTMLSelectElement>, "value" | "label" | "placeholder" | "role">;

/** One of a list. */
export function Select(
  { label, hint, error, optional, hideLabel, options, value, placeholder, class: extra, ...select }:
    SelectProps,
) {
  const id = typeof select.id === "string" ? select.id : select.name;
  return (
    <FieldFrame
      {...{ id, label, hint, error, optional, hideLabel }}
      required={Boolean(select.required)}
      class={typeof extra === "string" ? extra : undefined}
    >
      <select
        {...select}
        id={id}
        class="input select"
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {placeholder !== undefined && <option value="" selected={!value}>{placeholder}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** What {@linkcode Checkbox} takes: any attribute of `<input>` too. */
export type CheckboxProps =
  & {
    name: string;
    /** May hold links (to the terms). */
    label: ComponentChildren;
    id?: string;
    /** What is posted when ticked; `on` without it. */
    value?: string;
    checked?: boolean;
    hint?: ComponentChildren;
    error?: string;
  }
  & Omit<
    PartialInputHTMLAttributes<HTMLInputElement>,
    "label" | "value" | "checked" | "role" | "type" | "list"
  >;

/** One thing to tick. */
export function Checkbox({ label, hint, error, class: extra, ...input }: CheckboxProps) {
  const id = typeof input.id === "string" ? input.id : input.name;
  return (
    <div class={classNames("choice", error && "field-invalid", typeof extra === "string" && extra)}>
      <input
        {...input}
        type="checkbox"
        id={id}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      <div class="choice-text">
        <label for={id}>
          {label}
          {input.required && <span class="required" aria-hidden="true">*</span>}
        </label>
        {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
        {error && <FieldError id={id} message={error} />}
      </div>
    </div>
  );
}

/** What {@linkcode FieldGroup} takes. */
export interface FieldGroupProps {
  legend: string;
  /** Needed where there is a hint or an error, which the group is then described by. */
  id?: string;
  hint?: ComponentChildren;
  error?: string;
  required?: boolean;
  /** Lays its fields two by two where there is room. */
  columns?: boolean;
  children: ComponentChildren;
}

/** Fields that belong together (an address, the ways to be reached). */
export function FieldGroup(
  { legend, id = "group", hint, error, required, columns, children }: FieldGroupProps,
) {
  return (
    <fieldset
      class={classNames("field-group", error && "field-invalid")}
      id={id}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend>
        {legend}
        {required && <span class="required" aria-hidden="true">*</span>}
      </legend>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <FieldError id={id} message={error} />}
      <div class={columns ? "field-columns" : "stack"}>{children}</div>
    </fieldset>
  );
}

/** What {@linkcode RadioGroup} takes. */
export interface RadioGroupProps extends Omit<FieldGroupProps, "children" | "columns"> {
  name: string;
  options: readonly Option[];
  value?: string;
}

/** One of a few, all of them in sight. */
export function RadioGroup({ name, options, value, ...group }: RadioGroupProps) {
  return (
    <FieldGroup id={name} {...group}>
      {options.map((option) => (
        <div class="choice choice-card">
          <input
            type="radio"
            name={name}
            id={`${name}-${option.value}`}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            required={group.required}
            aria-describedby={option.hint ? `${name}-${option.value}-hint` : undefined}
          />
          <div class="choice-text">
            <label for={`${name}-${option.value}`}>{option.label}</label>
            {option.hint && <p class="hint" id={`${name}-${option.value}-hint`}>{option.hint}</p>}
          </div>
        </div>
      ))}
    </FieldGroup>
  );
}
