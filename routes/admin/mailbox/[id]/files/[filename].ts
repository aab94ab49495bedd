/** `/admin/mailbox/<id>/files/<name>`: a file that came with a kept mail. */
import { define } from "@/app_state.ts";
import { readKeptAttachment } from "@/domain/notifications/mailbox.ts";
import { fileResponse } from "@/middleware/file_response.ts";

/** Hands it over. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, params }) {
    const { attachment, bytes } = await readKeptAttachment(deps, user, params.id, params.filename);
    const { filename, blob: { contentType } } = attachment;
    return fileResponse({ bytes, contentType, filename });
  },
});
