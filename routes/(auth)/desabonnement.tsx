/** `/desabonnement`: leaves a topic by the link of a mail, without signing in. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import {
  AccountTask,
  INVALID_LINK_PAGE,
  InvalidLink,
  linkRefusal,
  TOKEN_PAGE,
  TokenForm,
} from "@/components/site/account_task.tsx";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { leave, type Leaving, readLeaving } from "@/domain/notifications/unsubscribe.ts";
import { readForm } from "@/middleware/form.ts";

const PREFERENCES = "/espace/notifications/preferences";

/** Where one is: asked, done, or with a link that isn't ours. */
type View = { topic: Leaving["topic"]; token: string | null } | { reason: string };

/** Shows what the button does: a link that did it by itself would do it for mail scanners too. */
export const handler = define.handlers({
  async GET({ state: { services, t }, url }) {
    const token = url.searchParams.get("token") ?? "";
    try {
      const { topic } = await readLeaving(services.sessions.secret, token);
      return page<View>({ topic, token }, TOKEN_PAGE);
    } catch (error) {
      return page<View>({ reason: linkRefusal(error, t) }, INVALID_LINK_PAGE);
    }
  },
  async POST(ctx) {
    const { services: { deps, sessions }, t } = ctx.state;
    const { token = "" } = await readForm(ctx.req);
    try {
      const { topic } = await leave(deps, sessions.secret, token);
      return page<View>({ topic, token: null }, TOKEN_PAGE);
    } catch (error) {
      return page<View>({ reason: linkRefusal(error, t) }, INVALID_LINK_PAGE);
    }
  },
});

/** The button, what it did, or why there is none. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t, href } = state;
  if ("reason" in data) {
    return (
      <InvalidLink
        reason={data.reason}
        href={PREFERENCES}
        action="notifications.leave.choose"
        state={state}
      />
    );
  }
  const topic = t(`notifications.topic.${data.topic}`);
  const asked = data.token !== null;
  return (
    <AccountTask
      title={t(asked ? "notifications.leave.title" : "notifications.leave.done_title")}
      lead={t(asked ? "notifications.leave.lead" : "notifications.leave.done_lead", { topic })}
      state={state}
    >
      {data.token !== null
        ? (
          <TokenForm action={href("/desabonnement")} token={data.token}>
            <Button block size="large">{t("notifications.leave.submit")}</Button>
          </TokenForm>
        )
        : (
          <div class="button-row">
            <LinkButton variant="secondary" href={PREFERENCES}>
              {t("notifications.leave.choose")}
            </LinkButton>
          </div>
        )}
    </AccountTask>
  );
});
