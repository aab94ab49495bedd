/** `/admin/mailbox/<id>/html`: the HTML of a kept mail, for the frame of its page. */
import { define } from "@/app_state.ts";
import { readKeptMail } from "@/domain/notifications/mailbox.ts";
import { OWN_POLICY } from "@/middleware/security_headers.ts";

/**
 * A mail is styled inline as mail programs want it, and must be able to do nothing else: `sandbox`
 * gives it no scripts, no forms and an origin of its own, even when it is opened outside its frame.
 */
const POLICY = [
  "sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** Serves it. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, params }) {
    const { html } = await readKeptMail(deps, user, params.id);
    return new Response(html, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "private, no-store",
        [OWN_POLICY]: POLICY,
      },
    });
  },
});
