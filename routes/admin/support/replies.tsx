/** `/admin/support/replies`: answers that are written once and used often. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, EmptyState } from "@/components/ui/feedback.tsx";
import { Field, Textarea } from "@/components/ui/field.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import {
  type CannedReply,
  listCanned,
  removeCanned,
  saveCanned,
} from "@/domain/support/canned_replies.ts";
import { TEXT_MAX } from "@/domain/support/model.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";

/** A form as it was refused. */
type Typed = Readonly<Record<string, string>>;

/** Shows the answers; saves or removes one. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    const typed: Typed = {};
    return page({ replies: await listCanned(deps, user), typed, refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { deps, user, t } = ctx.state;
    requirePermission(user, "support.answer");
    const typed: Typed = await readForm(ctx.req);
    const { id = "", title = "", text = "" } = typed;
    try {
      if (typed.action === "remove") await removeCanned(deps, user, id);
      else await saveCanned(deps, user, { title, text }, id || undefined);
      const done = typed.action === "remove" ? "removed" : "saved";
      return ctx.redirect(`/admin/support/replies?done=${done}`, 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ replies: await listCanned(deps, user), typed, refusal }, init);
    }
  },
});

/** The answers, each with its form, and an empty one. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { replies, typed, refusal } = data;
  const title = t("support.canned.title");
  const own = (id: string) => (typed.id ?? "") === id && refusal !== NO_REFUSAL;
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        lead={t("support.canned.lead")}
        t={t}
        breadcrumb={[{ label: t("support.inbox"), href: "/admin/support" }, { label: title }]}
      />
      <div class="notices">
        <Result
          state={state}
          url={url}
          messages={{ saved: "support.done.canned", removed: "support.done.canned_removed" }}
        />
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
      </div>
      <div class="form-narrow stack">
        {replies.length === 0 && (
          <EmptyState icon="edit" title={t("support.canned.none")}>
            <p>{t("support.canned.none_text")}</p>
          </EmptyState>
        )}
        {replies.map((reply) => (
          <Card title={reply.title}>
            <CannedForm
              t={t}
              reply={own(reply.id) ? { ...reply, ...typed } : reply}
              errors={own(reply.id) ? refusal.fields : {}}
            />
          </Card>
        ))}
        <Card title={t("support.canned.new")} icon="plus" look="gold">
          <CannedForm
            t={t}
            reply={own("") ? { title: typed.title ?? "", text: typed.text ?? "" } : {}}
            errors={own("") ? refusal.fields : {}}
          />
        </Card>
      </div>
    </>
  );
});

function CannedForm(
  { t, reply, errors }: {
    t: Translate;
    reply: Partial<CannedReply>;
    errors: Readonly<Record<string, string>>;
  },
) {
  const { id = "", title, text } = reply;
  return (
    <form method="post" class="stack" action="/admin/support/replies">
      <input type="hidden" name="id" value={id} />
      <Field
        name="title"
        id={`title-${id}`}
        label={t("support.canned.name")}
        value={title}
        error={errors.title}
        maxLength={60}
        required
      />
      <Textarea
        name="text"
        id={`text-${id}`}
        label={t("support.canned.text")}
        value={text}
        error={errors.text}
        maxLength={TEXT_MAX}
        required
      />
      <div class="button-row">
        <Button name="action" value="save" size="small">{t("support.canned.save")}</Button>
        {id && (
          <Button name="action" value="remove" variant="quiet" size="small" formNoValidate>
            {t("support.canned.remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
