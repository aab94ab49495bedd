/** The fields of a consumer's notice: what identifies person and contract (D221-5, D215-2), nothing more. */
import type { State } from "@/app_state.ts";
import { RadioGroup } from "@/components/ui/choice.tsx";
import { Field } from "@/components/ui/field.tsx";
import { ENDS, type NoticeKind } from "@/domain/notices/model.ts";

/** What {@linkcode NoticeFields} takes. */
export interface NoticeFieldsProps {
  kind: NoticeKind;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  state: Pick<State, "t">;
}

/** The fields. */
export function NoticeFields({ kind, values, errors, state: { t } }: NoticeFieldsProps) {
  return (
    <>
      <Field
        name="fullName"
        label={t("notice.full_name")}
        value={values.fullName}
        error={errors.fullName}
        autocomplete="name"
        maxLength={120}
        required
      />
      <Field
        name="email"
        type="email"
        label={t("notice.email")}
        hint={t("notice.email_hint")}
        value={values.email}
        error={errors.email}
        autocomplete="email"
        required
      />
      <Field
        name="contract"
        label={t("notice.contract")}
        hint={t("notice.contract_hint")}
        value={values.contract}
        error={errors.contract}
        autocomplete="off"
        maxLength={64}
        required
      />
      {kind === "ending" && (
        <>
          <Field
            name="offer"
            label={t("ending.offer")}
            value={values.offer}
            error={errors.offer}
            autocomplete="off"
            maxLength={120}
            optional={t("common.optional")}
          />
          <RadioGroup
            name="ends"
            legend={t("ending.ends")}
            value={values.ends}
            error={errors.ends}
            options={ENDS.map((value) => ({
              value,
              label: t(`ending.${value}`),
              hint: t(`ending.${value}_hint`),
            }))}
          />
        </>
      )}
    </>
  );
}
