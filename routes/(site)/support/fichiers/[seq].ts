/** `/support/fichiers/<number>`: the file of a message in one's own conversation. */
import { define } from "@/app_state.ts";
import { openOwnFile } from "@/domain/support/read_messages.ts";
import { fileResponse } from "@/middleware/file_response.ts";
import { correspondentOf } from "@/middleware/support_cookie.ts";

/** Hands the file to whose conversation it is in; to others there is none. */
export const handler = define.handlers({
  async GET({ req, state, params }) {
    const { attachment, bytes } = await openOwnFile(
      state.deps,
      correspondentOf(req, state),
      Number(params.seq),
    );
    const { name, blob: { contentType } } = attachment;
    return fileResponse({ bytes, contentType, filename: name });
  },
});
