/** `/admin/notifications/preview/html`: a sample's HTML, for the frame of its page. */
import { define } from "@/app_state.ts";
import { renderMail } from "@/components/email/render_mail.tsx";
import { SAMPLES } from "@/components/email/samples.ts";
import { readChoice, sampleSite } from "@/components/notifications/preview.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { getSeller } from "@/domain/settings/seller.ts";
import { MAIL_POLICY, OWN_POLICY } from "@/middleware/security_headers.ts";

/** Serves it. */
export const handler = define.handlers({
  async GET({ state: { deps, user, config, locale: reading }, url }) {
    requirePermission(user, "jobs.manage");
    const { template, locale } = readChoice(url, reading);
    const mail = SAMPLES[template];
    const { html } = renderMail(
      { mail, locale, to: { name: mail.data.fullName, email: "eleonore@example.com" } },
      sampleSite(config.publicUrl, await getSeller(deps)),
    );
    return new Response(html, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "private, no-store",
        [OWN_POLICY]: MAIL_POLICY,
      },
    });
  },
});
