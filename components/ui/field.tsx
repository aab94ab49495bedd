/** Form fields: a visible label, a hint, an error that the field is described by, what was typed kept. */
import type {
  ComponentChildren,
  InputHTMLAttributes,
  PartialInputHTMLAttributes,
  TextareaHTMLAttributes,
} from "preact";
import { classNames } from "./class_names.ts";
import { Icon } from "./icon.tsx";

/** What every field with one label shares. */
export interface FieldLook {
  /** The name it posts under. */
  name: string;
  label: string;
  /** Defaults to `name`; give one when two forms of a page share a name. */
  id?: string;
  /** A sentence under the label: what is expected, why it is asked. */
  hint?: ComponentChildren;
  /** What is wrong and how to put it right; absent when nothing is. */
  error?: string;
  required?: boolean;
  /** Beside the label of a field that may stay empty: "facultatif". */
  optional?: string;
  /** Hides the label from sight only (a search box beside its icon). */
  hideLabel?: boolean;
}

/** What {@linkcode Field} takes: the look and any attribute of `<input>`. */
export type FieldProps =
  & FieldLook
  & {
    value?: string | number;
    type?:
      | "text"
      | "email"
      | "tel"
      | "url"
      | "password"
      | "number"
      | "date"
      | "time"
      | "datetime-local"
      | "search";
    /** Drawn inside the box, before what is typed: "@". */
    prefix?: string;
  }
  & Omit<
    PartialInputHTMLAttributes<HTMLInputElement>,
    "value" | "label" | "prefix" | "size" | "role" | "type" | "list"
  >;

/** One line of text, in any `<input>` type that is typed in. */
export function Field(
  { label, hint, error, optional, hideLabel, prefix, class: extra, type = "text", ...input }:
    FieldProps,
) {
  const id = text(input.id) ?? input.name;
  // Preact types `<input>` as a union by type, which a type chosen by the caller doesn't narrow.
  const attributes = { ...input, type } as InputHTMLAttributes<HTMLInputElement>;
  const control = (
    <input
      {...attributes}
      id={id}
      class="input"
      aria-invalid={error ? "true" : undefined}
      aria-describedby={describedBy(id, hint, error)}
    />
  );
  return (
    <FieldFrame
      {...{ id, label, hint, error, optional, hideLabel }}
      required={Boolean(input.required)}
      class={text(extra)}
    >
      {prefix
        ? (
          <span class="input-prefixed">
            <span aria-hidden="true">{prefix}</span>
            {control}
          </span>
        )
        : control}
    </FieldFrame>
  );
}

/** What {@linkcode Textarea} takes: the look and any attribute of `<textarea>`. */
export type TextareaProps =
  & FieldLook
  & { value?: string }
  & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "label">;

/** Several lines of text; it grows with what is typed where the browser can. */
export function Textarea(
  { label, hint, error, optional, hideLabel, value, class: extra, ...area }: TextareaProps,
) {
  const id = text(area.id) ?? area.name;
  return (
    <FieldFrame
      {...{ id, label, hint, error, optional, hideLabel }}
      required={Boolean(area.required)}
      class={text(extra)}
    >
      <textarea
        rows={4}
        {...area}
        id={id}
        class="input textarea"
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {value}
      </textarea>
    </FieldFrame>
  );
}

/** What {@linkcode FieldFrame} takes. */
export interface FieldFrameProps extends Omit<FieldLook, "name"> {
  id: string;
  class?: string;
  children: ComponentChildren;
}

/** The label, hint and error around a control; a control of another kind describes itself by {@linkcode describedBy}. */
export function FieldFrame(
  { id, label, hint, error, required, optional, hideLabel, class: extra, children }:
    FieldFrameProps,
) {
  return (
    <div class={classNames("field", error && "field-invalid", extra)}>
      <label class={hideLabel ? "visually-hidden" : "label"} for={id}>
        {label}
        {required && <span class="required" aria-hidden="true">*</span>}
        {optional && <span class="optional">({optional})</span>}
      </label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {children}
      {error && <FieldError id={id} message={error} />}
    </div>
  );
}

/** The line under a field that says what is wrong. */
export function FieldError({ id, message }: { id: string; message: string }) {
  return (
    <p class="field-error" id={`${id}-error`}>
      <Icon name="warning" size="small" />
      {message}
    </p>
  );
}

/** The `aria-describedby` of a control: the error first, then the hint. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
