/** Bundles the support's chat: one script, fetched when somebody opens it, with nothing to wait for besides. */
import { build } from "esbuild";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("./", import.meta.url));

/** The file that names what is bundled. */
const ENTRY = `${ROOT}static/support-chat.js`;

/** The whole chat as a module for `target`, with the view library it is made with. */
export async function bundleChat(entry: string, target: string | string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, sourcefile: ENTRY, resolveDir: dirname(ENTRY), loader: "js" },
    alias: { "@": ROOT.replace(/[/\\]$/, "") },
    bundle: true,
    format: "esm",
    platform: "browser",
    target,
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    minify: true,
    legalComments: "none",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
