/** Choosing a report and the account that it is of. */
import type { Translate } from "@/domain/kernel/i18n.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Select } from "@/components/ui/choice.tsx";
import { Card } from "@/components/ui/display.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { FileField } from "@/components/ui/file.tsx";
import { IMPORT_MAX } from "@/domain/trading/import/import_report.ts";
import type { TradingAccount } from "@/domain/trading/model.ts";
import ImportProgress from "@/islands/ImportProgress.tsx";
import { CONNECT_PATH, IMPORT_PATH } from "./paths.ts";

/** What {@linkcode ImportForm} takes. */
export interface ImportFormProps {
  accounts: readonly TradingAccount[];
  /** The account that was chosen. */
  chosen: string | undefined;
  errors: Readonly<Record<string, string>>;
  t: Translate;
}

/** The form; without an account to file a report under, the way to one. */
export function ImportForm({ accounts, chosen, errors, t }: ImportFormProps) {
  if (accounts.length === 0) {
    const action = <LinkButton href={CONNECT_PATH}>{t("terminal.new.title")}</LinkButton>;
    return (
      <EmptyState icon="file" title={t("import.no_account")} action={action}>
        <p>{t("import.no_account_text")}</p>
      </EmptyState>
    );
  }
  return (
    <Card title={t("import.file")} icon="file">
      <form
        method="post"
        action={IMPORT_PATH}
        enctype="multipart/form-data"
        id="report"
        class="stack"
        noValidate
      >
        <Select
          name="account"
          label={t("import.account")}
          hint={t("import.account_hint")}
          error={errors.account}
          value={chosen ?? accounts[0]?.id}
          options={accounts.map(({ id, name, platform }) => ({
            value: id,
            label: `${name} (${t(`terminal.${platform}`)})`,
          }))}
          required
        />
        <FileField
          name="file"
          label={t("import.file")}
          hint={t("import.file_hint", { max: IMPORT_MAX / 1024 / 1024 })}
          error={errors.file}
          accept=".html,.htm,.xlsx,.csv,.txt,.gz"
          required
        />
        <Button icon="search">{t("import.read")}</Button>
        <ImportProgress
          form="report"
          job={{ kind: "send", source: "/api/trades/import?preview=1" }}
          next={`${IMPORT_PATH}?import=`}
          texts={{
            sending: t("import.progress.sending"),
            working: t("import.progress.reading"),
            failed: t("import.failed"),
          }}
        />
      </form>
    </Card>
  );
}
