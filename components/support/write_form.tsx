/** The form by which people write, without any script. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { FieldGroup } from "@/components/ui/choice.tsx";
import { ErrorSummary } from "@/components/ui/feedback.tsx";
import { Field, Textarea } from "@/components/ui/field.tsx";
import { FileField } from "@/components/ui/file.tsx";
import { newSecret } from "@/domain/kernel/ids.ts";
import { TEXT_MAX } from "@/domain/support/model.ts";
import type { FormRefusal } from "@/middleware/form.ts";

/** What {@linkcode WriteForm} takes. */
export interface WriteFormProps {
  state: Pick<State, "t" | "href">;
  /** Ask who it is: nobody is signed in and no address is known yet. */
  askWho: boolean;
  typed: Readonly<Record<string, string | undefined>>;
  refusal: FormRefusal;
}

/** Message, file, and where to answer. */
export function WriteForm({ state: { t, href }, askWho, typed, refusal }: WriteFormProps) {
  const { fields } = refusal;
  const errors = ["text", "file", "name", "email"].flatMap((field) =>
    fields[field] ? [{ field, message: fields[field] }] : []
  );
  return (
    <form
      class="stack write-form"
      method="post"
      action={href("/support")}
      encType="multipart/form-data"
      id="write"
    >
      <ErrorSummary errors={errors} t={t} />
      <input type="hidden" name="token" value={newSecret(16)} />
      <input type="hidden" name="page" value="/support" />
      <Textarea
        name="text"
        label={t("support.message")}
        value={typed.text}
        error={fields.text}
        maxLength={TEXT_MAX}
        rows={4}
      />
      <FileField
        name="file"
        label={t("support.file")}
        hint={t("support.file_hint")}
        optional={t("support.optional")}
        accept="image/png,image/jpeg,image/webp,application/pdf"
        error={fields.file}
      />
      {askWho && (
        <FieldGroup legend={t("support.who")} id="who" hint={t("support.email_hint")} columns>
          <Field
            name="name"
            label={t("support.name")}
            optional={t("support.optional")}
            autocomplete="name"
            value={typed.name}
            error={fields.name}
          />
          <Field
            name="email"
            type="email"
            label={t("support.email")}
            optional={t("support.optional")}
            autocomplete="email"
            value={typed.email}
            error={fields.email}
          />
        </FieldGroup>
      )}
      <div class="button-row">
        <Button icon="arrow">{t("support.send")}</Button>
      </div>
      <p class="small muted">{t("support.privacy")}</p>
    </form>
  );
}
