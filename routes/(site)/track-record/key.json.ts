/** `/track-record/key.json`: the public key (RFC 8037) that heads of the chain are signed with. */
import { define } from "@/app_state.ts";
import { headKey } from "@/domain/signals/signing_key.ts";

/** The key. */
export const handler = define.handlers({
  async GET({ state: { deps } }) {
    return Response.json(await headKey(deps), {
      headers: { "cache-control": "max-age=3600", "access-control-allow-origin": "*" },
    });
  },
});
