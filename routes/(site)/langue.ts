/** `/langue`: takes the answer "stay in this language" of the hint above a page. */
import { define } from "@/app_state.ts";
import { readForm } from "@/middleware/form.ts";
import { hintDeclined } from "@/middleware/language_hint.ts";
import { localPath } from "@/middleware/local_path.ts";

/** Remembers the answer and leads back to the page. */
export const handler = define.handlers({
  async POST({ req, state }) {
    const { next } = await readForm(req);
    return new Response(null, {
      status: 303,
      headers: {
        location: localPath(next, state.href("/")),
        "set-cookie": hintDeclined(state.config.publicUrl),
      },
    });
  },
});
