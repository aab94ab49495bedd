/** `/admin/support/<id>`: a conversation, the answer, and who writes. */
import { type Context, page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import {
  AnswerForm,
  NoteForm,
  type RefusedPost,
} from "@/components/admin/support/answer_forms.tsx";
import { DossierThread } from "@/components/admin/support/dossier_thread.tsx";
import { FollowUp } from "@/components/admin/support/follow_up.tsx";
import { liveTexts } from "@/components/admin/support/live_texts.ts";
import { PersonCards } from "@/components/admin/support/person_card.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import type { User } from "@/domain/accounts/model.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { listInvoices } from "@/domain/invoicing/invoices.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { listOwnPayments } from "@/domain/payments/list_payments.ts";
import { listSubscriptions } from "@/domain/subscriptions/access.ts";
import { addNote, reply } from "@/domain/support/answer.ts";
import { FILE_MAX } from "@/domain/support/attachments.ts";
import { fillCanned, listCanned } from "@/domain/support/canned_replies.ts";
import { changeConversation, listAgents } from "@/domain/support/handle.ts";
import { openDossier } from "@/domain/support/read_messages.ts";
import { seeAsStaff } from "@/domain/support/seen.ts";
import InboxLive from "@/islands/InboxLive.tsx";
import { readBody } from "@/middleware/body.ts";
import { refuseForm } from "@/middleware/form.ts";
import { readUpload, type Upload } from "@/middleware/upload.ts";

/** A file and the fields around it. */
const BODY_MAX = FILE_MAX + 64 * 1024;

/** Shows the conversation, which is read by that; does what was posted, and shows it again. */
export const handler = define.handlers({
  async GET(ctx) {
    const data = await readPage(ctx, null);
    await seeAsStaff(ctx.state.deps, ctx.state.user, data.dossier.conversation);
    return page(data);
  },
  async POST(ctx) {
    const { user, t } = ctx.state;
    requirePermission(user, "support.answer");
    const type = ctx.req.headers.get("content-type") ?? "";
    if (!/^multipart\/form-data(;|$)/i.test(type)) throw new Problem("unsupported-media-type");
    const upload = await readUpload(await readBody(ctx.req, BODY_MAX), type);
    const { id } = ctx.params;
    try {
      const done = await act(ctx.state, id, upload);
      return ctx.redirect(`/admin/support/${id}?done=${done}`, 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      const action = (upload.fields.action ?? "").replace("-solve", "");
      return page(await readPage(ctx, { action, typed: upload.fields, refusal }), init);
    }
  },
});

/** What a post does; gives what is said of it. */
async function act(
  { deps, user }: Pick<State, "deps" | "user">,
  id: string,
  { fields, file, name }: Upload,
): Promise<"reply" | "note" | "change"> {
  const change = (input: unknown) => changeConversation(deps, user, id, input);
  switch (fields.action) {
    case "reply":
    case "reply-solve": {
      const input = { text: fields.text ?? "", token: fields.token ?? "" };
      await reply(deps, user, id, input, file.length > 0 ? { name, bytes: file } : undefined);
      if (fields.action === "reply-solve") await change({ status: "solved" });
      return "reply";
    }
    case "note":
      await addNote(deps, user, id, { text: fields.text ?? "" });
      return "note";
    case "change": {
      const { status, priority, agent, labels } = fields;
      await change({ status, priority, agent, labels });
      break;
    }
    case "solve":
      await change({ status: "solved" });
      break;
    case "reopen":
      await change({ status: "open" });
      break;
    case "block":
    case "unblock":
      await change({ blocked: fields.action === "block" });
      break;
    default:
      throw new Problem("malformed-request");
  }
  return "change";
}

async function readPage({ state, params, url }: Context<State>, refused: RefusedPost | null) {
  const { deps } = state;
  const user = requirePermission(state.user, "support.answer");
  const before = Number(url.searchParams.get("before")) || undefined;
  const dossier = await openDossier(deps, user, params.id, before);
  const [agents, canned, file] = await Promise.all([
    listAgents(deps),
    listCanned(deps, user),
    clientFile(state, dossier.conversation.contact.accountId),
  ]);
  const wanted = canned.find(({ id }) => id === url.searchParams.get("insert"));
  const text = wanted ? fillCanned(wanted.text, dossier.conversation, user) : "";
  return { dossier, agents, canned, file, text, refused, user };
}

async function clientFile({ deps }: Pick<State, "deps">, accountId: User["id"] | null) {
  if (accountId === null) return null;
  const [subscriptions, payments, invoices] = await Promise.all([
    listSubscriptions(deps, accountId),
    listOwnPayments(deps, accountId, { limit: 5 }),
    listInvoices(deps, accountId, { limit: 5 }),
  ]);
  return { subscriptions, payments: payments.items, invoices: invoices.items };
}

/** The conversation. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { dossier, agents, canned, file, text, refused, user } = data;
  const { conversation, messages } = dossier;
  const { id, contact, code } = conversation;
  const title = contact.name ?? contact.email ?? t("support.inbox.visitor");
  const oldest = messages[0]?.seq ?? 1;
  const api = `/api/admin/support/conversations/${id}`;
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        t={t}
        breadcrumb={[{ label: t("support.inbox"), href: "/admin/support" }, { label: code }]}
      />
      <div class="notices">
        <Result
          state={state}
          url={url}
          messages={{
            reply: "support.done.reply",
            note: "support.done.note",
            change: "support.done.change",
          }}
        />
        {refused?.refusal.message && <Alert tone="error" title={refused.refusal.message} live />}
      </div>
      <div class="dossier">
        <div class="dossier-transfer stack">
          <Card title={t("support.conversation_one")} icon="chat">
            <div id="thread">
              {oldest > 1 && (
                <p>
                  <LinkButton
                    variant="quiet"
                    size="small"
                    href={`/admin/support/${id}?before=${oldest}`}
                  >
                    {t("support.earlier")}
                  </LinkButton>
                </p>
              )}
              <DossierThread state={state} dossier={dossier} />
            </div>
          </Card>
          <InboxLive
            source={`${api}/events`}
            targets={["thread"]}
            typing={`${api}/typing`}
            texts={liveTexts(t)}
          />
          <AnswerForm
            state={state}
            conversation={conversation}
            refused={refused}
            text={text}
            canned={canned}
            user={user}
          />
          <NoteForm state={state} conversation={conversation} refused={refused} />
        </div>
        <div class="dossier-decision stack">
          <FollowUp state={state} conversation={conversation} agents={agents} refused={refused} />
          <PersonCards state={state} conversation={conversation} file={file} />
        </div>
      </div>
    </>
  );
});
