/** `/espace/trading/import`: a report, what of it was understood, what came of storing it. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { ImportForm } from "@/components/espace/terminal/import_form.tsx";
import { ImportPreview } from "@/components/espace/terminal/import_preview.tsx";
import { IMPORT_PATH } from "@/components/espace/terminal/paths.ts";
import { TRADING_PATH, withQuery } from "@/components/espace/trading/paths.ts";
import { TradingTabs } from "@/components/espace/trading/section_tabs.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import type { User } from "@/domain/accounts/model.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { invalidInput, Problem } from "@/domain/kernel/problem.ts";
import {
  confirmImport,
  getImport,
  IMPORT_MAX,
  previewImport,
} from "@/domain/trading/import/import_report.ts";
import { listTradingAccounts } from "@/domain/trading/own_account.ts";
import { readBody } from "@/middleware/body.ts";
import { type FormRefusal, NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { readUpload } from "@/middleware/upload.ts";

/** Shows where an import stands; a post with a file reads it, one without stores what was read. */
export const handler = define.handlers({
  async GET({ url, state: { deps, user } }) {
    return page(await readPage(deps, user, url.searchParams));
  },
  async POST(ctx) {
    const { req, state: { deps, user, t } } = ctx;
    let chosen: string | undefined;
    try {
      const type = req.headers.get("content-type") ?? "";
      if (!/^multipart\//i.test(type)) {
        const { import: id = "" } = await readForm(req);
        await confirmImport(deps, user, id);
        return ctx.redirect(`${IMPORT_PATH}?import=${id}`, 303);
      }
      const { file, fields } = await readUpload(await readBody(req, IMPORT_MAX), type);
      chosen = fields.account;
      if (file.length === 0) throw invalidInput({ file: { key: "import.no_file" } });
      const { id } = await previewImport(deps, user, chosen ?? "", file);
      return ctx.redirect(`${IMPORT_PATH}?import=${id}`, 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      const query = new URLSearchParams(chosen ? { account: chosen } : {});
      return page(await readPage(deps, user, query, refusal), init);
    }
  },
});

async function readPage(
  deps: Deps,
  user: User | null,
  query: URLSearchParams,
  refusal: FormRefusal = NO_REFUSAL,
) {
  const accounts = await listTradingAccounts(deps, user);
  const id = query.get("import");
  const record = id === null ? null : await getImport(deps, user, id).catch((error) => {
    // An hour is over: the form again is what helps.
    if (error instanceof Problem && error.code === "not-found") return null;
    throw error;
  });
  const account = accounts.find((one) => one.id === record?.accountId) ?? null;
  const expired = id !== null && record === null;
  return { accounts, record, account, expired, chosen: query.get("account"), refusal };
}

/** The step that the import is at. */
export default define.page<typeof handler>(({ data, state }) => {
  const { accounts, record, account, expired, chosen, refusal } = data;
  const { t } = state;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  const outcome = record?.outcome;
  return (
    <>
      <PageHead state={state} title={t("import.title")} unlisted />
      <PageHeader
        title={t("import.title")}
        lead={t("import.lead")}
      />
      <TradingTabs current="import" account={account?.id ?? chosen ?? undefined} t={t} />
      <div class="notices">
        {expired && <Alert tone="warning" title={t("import.expired")} live />}
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
        <ErrorSummary errors={errors} t={t} />
        {outcome && (
          <Alert tone="success" title={t("import.done", counts(outcome))} live>
            {outcome.rejected.length > 0 && (
              <>
                <p>{t("import.done_rejected", { count: outcome.rejected.length })}</p>
                <ul>
                  {outcome.rejected.slice(0, 10).map(({ ticket, reason }) => (
                    <li>{ticket} : {t(`trades.rejected.${reason}`)}</li>
                  ))}
                </ul>
              </>
            )}
          </Alert>
        )}
      </div>
      {record && account && !outcome
        ? <ImportPreview record={record} account={account} state={state} />
        : outcome
        ? (
          <div class="button-row">
            <LinkButton href={withQuery(TRADING_PATH, { account: account?.id })}>
              {t("import.see_results")}
            </LinkButton>
            <LinkButton variant="secondary" href={IMPORT_PATH}>{t("import.cancel")}</LinkButton>
          </div>
        )
        : (
          <ImportForm
            accounts={accounts}
            chosen={chosen ?? undefined}
            errors={refusal.fields}
            t={t}
          />
        )}
    </>
  );
});

function counts({ accepted, duplicate }: { accepted: number; duplicate: number }) {
  return { accepted, duplicate };
}
