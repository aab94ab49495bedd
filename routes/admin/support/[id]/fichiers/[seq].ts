/** `/admin/support/<id>/fichiers/<number>`: the file of a message. */
import { define } from "@/app_state.ts";
import { openFileAsStaff } from "@/domain/support/read_messages.ts";
import { fileResponse } from "@/middleware/file_response.ts";

/** Hands the file to the staff. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, params }) {
    const { attachment, bytes } = await openFileAsStaff(deps, user, params.id, Number(params.seq));
    const { name, blob: { contentType } } = attachment;
    return fileResponse({ bytes, contentType, filename: name });
  },
});
