/** `/support`: writing to the house and reading its answers, without any script. */
import { type Context, page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { RateForm } from "@/components/support/rate_form.tsx";
import { Thread } from "@/components/support/thread.tsx";
import { Ways } from "@/components/support/ways.tsx";
import { WriteForm } from "@/components/support/write_form.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { Problem } from "@/domain/kernel/problem.ts";
import { FILE_MAX } from "@/domain/support/attachments.ts";
import { readMessages } from "@/domain/support/read_messages.ts";
import { replyFigures } from "@/domain/support/reply_times.ts";
import { say } from "@/domain/support/say.ts";
import { rate, seeAsClient } from "@/domain/support/seen.ts";
import { getSupportSettings } from "@/domain/support/settings.ts";
import { conversationOf } from "@/domain/support/whose.ts";
import { getSeller } from "@/domain/settings/seller.ts";
import { readBody } from "@/middleware/body.ts";
import { type FormRefusal, NO_REFUSAL, refuseForm } from "@/middleware/form.ts";
import { correspondentOf, keepSupportSecret } from "@/middleware/support_cookie.ts";
import { readUpload } from "@/middleware/upload.ts";

/** A file and the fields around it. */
const BODY_MAX = FILE_MAX + 64 * 1024;

/** Shows the conversation, which is read by that; takes a message or an opinion, and shows it again. */
export const handler = define.handlers({
  async GET(ctx) {
    const data = await readPage(ctx, {}, NO_REFUSAL);
    await seeAsClient(ctx.state.deps, correspondentOf(ctx.req, ctx.state));
    if (ctx.state.support) ctx.state.support = { ...ctx.state.support, unread: 0 };
    return page(data);
  },
  async POST(ctx) {
    const { deps, t, href, config } = ctx.state;
    const type = ctx.req.headers.get("content-type") ?? "";
    if (!/^multipart\/form-data(;|$)/i.test(type)) throw new Problem("unsupported-media-type");
    const { file, name, fields } = await readUpload(await readBody(ctx.req, BODY_MAX), type);
    const who = correspondentOf(ctx.req, ctx.state);
    try {
      if (fields.helpful !== undefined) {
        await rate(deps, who, fields.helpful === "yes");
        return ctx.redirect(href("/support?done=rated"), 303);
      }
      const input = { ...fields, text: fields.text ?? "", token: fields.token ?? "" };
      const sent = file.length > 0 ? { name, bytes: file } : undefined;
      const { secret } = await say(deps, who, input, sent);
      const response = ctx.redirect(href("/support?done=sent#write"), 303);
      keepSupportSecret(response.headers, secret, config.publicUrl);
      return response;
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page(await readPage(ctx, fields, refusal), init);
    }
  },
});

async function readPage(
  { state, req }: Context<State>,
  typed: Readonly<Record<string, string | undefined>>,
  refusal: FormRefusal,
) {
  const { deps, user } = state;
  const [conversation, settings, seller, figures] = await Promise.all([
    conversationOf(deps, correspondentOf(req, state)),
    getSupportSettings(deps),
    getSeller(deps),
    replyFigures(deps),
  ]);
  const messages = conversation ? await readMessages(deps, conversation.id) : [];
  const askWho = !user && !conversation?.contact.email;
  const now = deps.clock();
  return { conversation, messages, settings, seller, figures, askWho, typed, refusal, now };
}

/** The conversation, the form, and the other ways. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { conversation, messages, askWho, typed, refusal } = data;
  return (
    <>
      <PageHead state={state} title={t("support.title")} description={t("support.description")} />
      <PageHero eyebrow={t("support.title")} title={t("support.h1")} lead={t("support.lead")} />
      <div class="section section-tight section-soft">
        <div class="container split">
          <div class="stack">
            <Result
              state={state}
              url={url}
              messages={{ sent: "support.sent", rated: "support.rated" }}
            />
            {refusal.message && <Alert tone="error" title={refusal.message} live />}
            <Card title={t("support.conversation")} icon="chat">
              {conversation && (
                <p class="small muted">
                  {t("support.code")} <strong>{conversation.code}</strong>. {t("support.code_hint")}
                </p>
              )}
              {conversation
                ? (
                  <Thread
                    state={state}
                    conversation={conversation}
                    messages={messages}
                    fileHref={(seq) => state.href(`/support/fichiers/${seq}`)}
                  />
                )
                : <p class="muted">{t("support.empty")}</p>}
              {conversation?.status === "solved" && (
                <RateForm state={state} rating={conversation.rating} />
              )}
              <WriteForm state={state} askWho={askWho} typed={typed} refusal={refusal} />
            </Card>
          </div>
          <aside aria-label={t("support.channels")}>
            <Ways {...data} state={state} code={conversation?.code} />
          </aside>
        </div>
      </div>
    </>
  );
});
