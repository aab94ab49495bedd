/** `/admin/mailbox/<id>/html`: the HTML of a kept mail, for the frame of its page. */
import { define } from "@/app_state.ts";
import { readKeptMail } from "@/domain/notifications/mailbox.ts";
import { MAIL_POLICY, OWN_POLICY } from "@/middleware/security_headers.ts";

/** Serves it. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, params }) {
    const { html } = await readKeptMail(deps, user, params.id);
    return new Response(html, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "private, no-store",
        [OWN_POLICY]: MAIL_POLICY,
      },
    });
  },
});
