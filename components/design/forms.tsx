/** The living page: fields and choices, empty, filled in, refused. */
import { Checkbox, RadioGroup, Select } from "@/components/ui/choice.tsx";
import { Field, Textarea } from "@/components/ui/field.tsx";
import { FileField } from "@/components/ui/file.tsx";
import { type DesignState, Specimen } from "./specimen.tsx";

/** What one fills in. */
export function Forms({ state }: { state: DesignState }) {
  const { t } = state;
  return (
    <>
      <Specimen
        state={state}
        id="champs"
        title={t("design.fields")}
        use={t("design.fields_use")}
        code='<Field name="email" type="email" label={…} hint={…} error={…} required />'
      >
        {(surface) => (
          <div class="stack">
            <Field
              name={`name-${surface}`}
              label={t("design.name")}
              value={t("design.name_value")}
            />
            <Field
              name={`email-${surface}`}
              type="email"
              label={t("design.email")}
              hint={t("design.email_hint")}
              error={t("design.email_error")}
              value="claire.example.com"
              required
            />
            <Field
              name={`handle-${surface}`}
              label={t("design.handle")}
              prefix="@"
              optional={t("common.optional")}
            />
            <Textarea name={`message-${surface}`} label={t("design.message")} rows={2} />
            <Select
              name={`country-${surface}`}
              label={t("design.country")}
              placeholder={t("design.country_pick")}
              options={[
                { value: "FR", label: t("design.country_fr") },
                { value: "BE", label: t("design.country_be") },
              ]}
            />
            <FileField
              name={`file-${surface}`}
              label={t("design.file")}
              hint={t("design.file_hint")}
              accept=".pdf,image/*"
            />
          </div>
        )}
      </Specimen>
      <Specimen
        state={state}
        id="choix"
        title={t("design.choices")}
        use={t("design.choices_use")}
        code="<RadioGroup name legend options value />"
      >
        {(surface) => (
          <div class="stack">
            <Checkbox name={`terms-${surface}`} label={t("design.accept")} checked />
            <Checkbox
              name={`refused-${surface}`}
              label={t("design.accept")}
              error={t("design.accept_error")}
              required
            />
            <RadioGroup
              name={`channel-${surface}`}
              legend={t("design.channel")}
              value="telegram"
              options={[
                { value: "telegram", label: "Telegram", hint: t("design.channel_hint") },
                { value: "whatsapp", label: "WhatsApp" },
                { value: "discord", label: "Discord", hint: t("design.locked"), disabled: true },
              ]}
            />
          </div>
        )}
      </Specimen>
    </>
  );
}
