/** `/espace/trading/programme/CalmnessSync.mq5`: the Expert Advisor to download. */
import { HttpError } from "fresh";
import { define } from "@/app_state.ts";
import { eaName, readEaFile } from "@/domain/trading/ea_file.ts";
import { PLATFORMS } from "@/domain/trading/model.ts";

/** Answers the file as an attachment. MetaEditor wants the mark to read UTF-8. */
export const handler = define.handlers({
  async GET({ params, state: { config } }) {
    const platform = PLATFORMS.find((one) => eaName(one) === params.file);
    if (!platform) throw new HttpError(404);
    return new Response(`\ufeff${await readEaFile(platform, config.publicUrl)}`, {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "content-disposition": `attachment; filename="${eaName(platform)}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  },
});
