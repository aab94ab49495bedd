/** `/espace/donnees/export`: everything about a person as an archive, made while it is sent. */
import { define } from "@/app_state.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { exportAccount } from "@/domain/privacy/export_account.ts";
import { streamResponse } from "@/middleware/file_response.ts";
import { readForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

/** Hands over the archive, to who has proved themselves lately: it holds all there is. */
export const handler = define.handlers({
  async POST(ctx) {
    const user = requirePermission(ctx.state.user, "espace.use");
    const asking = await stepUpFirst(ctx, await readForm(ctx.req));
    if (asking) return asking;
    const { filename, archive } = await exportAccount(ctx.state.deps, user);
    return streamResponse({ stream: archive, contentType: "application/zip", filename });
  },
});
