/** Joins the stylesheet's parts: `static/styles.css` names them, browsers get one file. */
import { build } from "esbuild";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The stylesheet that names the parts. */
const ENTRY = fileURLToPath(new URL("./static/styles.css", import.meta.url));

/** The whole stylesheet; its `@import`s are read from the disk, its fonts stay addresses. */
export async function joinStyles(entry: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, sourcefile: ENTRY, resolveDir: dirname(ENTRY), loader: "css" },
    bundle: true,
    external: ["/fonts/*"],
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
