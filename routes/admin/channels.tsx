/** `/admin/channels`: the ways to people, whether they are set up, how they fare, and a test of each. */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { ChannelCard } from "@/components/admin/channel_card.tsx";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { lastTests, sendTest } from "@/domain/notifications/channel_test_message.ts";
import { getLine, isLeftAlone } from "@/domain/notifications/channel_turns.ts";
import { CHANNELS } from "@/domain/notifications/delivery_model.ts";
import { readForm, refuseForm } from "@/middleware/form.ts";

/** Reads how the channels fare; a post sends the reader a test. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ channels: await readChannels(state), refused: null });
  },
  async POST(ctx) {
    const { deps, user, t } = ctx.state;
    requirePermission(user, "settings.edit");
    const form = await readForm(ctx.req);
    const channel = CHANNELS.find((one) => one === form.channel) ?? "email";
    try {
      await sendTest(deps, user, channel);
      return ctx.redirect("/admin/channels?done=sent", 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ channels: await readChannels(ctx.state), refused: refusal.message }, init);
    }
  },
});

async function readChannels(
  { deps, user, config, services }: Pick<State, "deps" | "user" | "config" | "services">,
) {
  const tests = await lastTests(deps, requirePermission(user, "settings.edit"));
  const on = { email: config.smtpUrl !== undefined, telegram: services.telegram !== null };
  return await Promise.all(CHANNELS.map(async (channel) => {
    const line = channel === "email" ? null : await getLine(deps, channel);
    const paused = line !== null && isLeftAlone(deps, line);
    return { channel, on: on[channel], line, paused, test: tests[channel] };
  }));
}

/** A card for each. */
export default define.page<typeof handler>(({ data: { channels, refused }, state, url }) => {
  const { t } = state;
  return (
    <>
      <PageHead state={state} title={t("notifications.channels.title")} unlisted />
      <PageHeader
        title={t("notifications.channels.title")}
        lead={t("notifications.channels.lead")}
      />
      <div class="notices">
        <Result state={state} url={url} messages={{ sent: "notifications.channels.done_sent" }} />
        {refused && (
          <Alert tone="error" title={refused} live>
            <p>
              <a href="/espace/messageries">{t("notifications.link.title")}</a>
            </p>
          </Alert>
        )}
      </div>
      <div class="form-cards form-narrow">
        {channels.map((channel) => (
          <ChannelCard key={channel.channel} {...channel} state={state} />
        ))}
      </div>
    </>
  );
});
