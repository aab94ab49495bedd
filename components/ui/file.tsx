/** A file to send along with a form (`enctype="multipart/form-data"`). */
import type { PartialInputHTMLAttributes } from "preact";
import { describedBy, FieldFrame, type FieldLook } from "./field.tsx";

/** What {@linkcode FileField} takes: the look and any attribute of `<input>`. */
export type FileFieldProps =
  & FieldLook
  & {
    /** What may be chosen: `.pdf,image/*`. The server checks again. */
    accept?: string;
    multiple?: boolean;
  }
  & Omit<
    PartialInputHTMLAttributes<HTMLInputElement>,
    "label" | "size" | "role" | "type" | "list" | "value" | "accept" | "multiple"
  >;

/** The browser's own file chooser, dressed as the other fields. */
export function FileField(
  { label, hint, error, optional, hideLabel, class: extra, ...input }: FileFieldProps,
) {
  const id = typeof input.id === "string" ? input.id : input.name;
  return (
    <FieldFrame
      {...{ id, label, hint, error, optional, hideLabel }}
      required={Boolean(input.required)}
      class={typeof extra === "string" ? extra : undefined}
    >
      <input
        {...input}
        type="file"
        id={id}
        class="input file"
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}
