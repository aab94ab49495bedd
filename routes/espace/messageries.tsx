/** `/espace/messageries`: the chats that somebody links to their account, to be told there as well. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { TelegramCard } from "@/components/notifications/telegram_card.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { startLink, unlinkChat } from "@/domain/notifications/chat_links.ts";
import { getReach } from "@/domain/notifications/reach.ts";
import { readForm } from "@/middleware/form.ts";

const PATH = "/espace/messageries";

/** Shows what is linked; a post makes a link to begin with, or ends one. */
export const handler = define.handlers({
  async GET({ state: { deps, user, services } }) {
    const { id } = requirePermission(user, "espace.use");
    const { links: { telegram: link } } = await getReach(deps, id);
    return page({ link, offered: services.telegram !== null, deepLink: null, failed: false });
  },
  async POST(ctx) {
    const { deps, services: { telegram } } = ctx.state;
    const user = requirePermission(ctx.state.user, "espace.use");
    const { action } = await readForm(ctx.req);
    if (action === "unlink") {
      await unlinkChat(deps, user.id, "telegram", "asked");
      return ctx.redirect(`${PATH}?done=unlinked`, 303);
    }
    const { links: { telegram: link } } = await getReach(deps, user.id);
    const view = { link, offered: telegram !== null, deepLink: null, failed: false };
    if (!telegram) return page(view);
    const username = await telegram.bot.username().catch(() => null);
    if (username === null) return page({ ...view, failed: true }, { status: 503 });
    // The link is shown, not gone to: a form may not lead to another site.
    const query = new URLSearchParams({ start: await startLink(deps, user, "telegram") });
    const deepLink = `https://t.me/${username}?${query}`;
    return page({ ...view, deepLink }, { headers: { "cache-control": "no-store" } });
  },
});

/** A card for each channel. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  return (
    <>
      <PageHead state={state} title={t("notifications.link.title")} unlisted />
      <PageHeader title={t("notifications.link.title")} lead={t("notifications.link.lead")} />
      <Result state={state} url={url} messages={{ unlinked: "notifications.link.done_unlinked" }} />
      <div class="form-cards form-narrow">
        <TelegramCard {...data} state={state} />
      </div>
    </>
  );
});
