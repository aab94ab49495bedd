import { Fragment, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { assetUrl } from "./asset_url.ts";
import { type HeadElement, headIdentity, mergeHead } from "./head.ts";
import type { RenderState } from "./render_state.ts";
import { serializeProps } from "./serialize.ts";
import type { ClientScript, Snapshot } from "./snapshot.ts";

/** Scripts of a page, which depend on its islands and the format of their props alone. */
interface PageScripts {
  preloads: string;
  code: string;
}

const scriptCache = new WeakMap<Snapshot, Map<string, PageScripts>>();

/**
 * Makes a rendered tree a whole document: the elements given to `<Head>`, preloads, props and
 * scripts of its islands. Runs while `state` is the page being rendered.
 */
export function completeDocument(
  html: string,
  state: RenderState,
  snapshot: Snapshot | null,
  css: readonly string[],
): string {
  const nonce = state.nonce === "" ? "" : ` nonce="${state.nonce}"`;
  let body = "";
  let head = "";
  if (state.instances.length > 0 && snapshot !== null) {
    body = templates(state);
    const { text, format } = serializeProps(state.instances);
    const scripts = pageScripts(state, snapshot, format);
    head = scripts.preloads;
    body += `<script id="frsh-state" type="application/json"${nonce}>${text}</script>` +
      `<script type="module"${nonce}>${scripts.code}</script>`;
  }
  for (const path of css) {
    const href = assetUrl(path.replace(/^\./, ""));
    head += `<link rel="stylesheet" href="${href.replaceAll('"', "%22")}"${nonce}>`;
  }
  if (snapshot?.devScript) body += `<script${nonce}>${snapshot.devScript}</script>`;
  return assemble(html, head, body, state);
}

function assemble(html: string, head: string, body: string, state: RenderState): string {
  const full = html.startsWith("<html") ? html : wrapFragment(html);
  const headEnd = full.indexOf("</head>");
  const bodyEnd = body === "" ? full.length : full.lastIndexOf("</body>");
  if (headEnd === -1 || bodyEnd < headEnd) return `<!DOCTYPE html>${full}${body}`;
  let before = full.slice(0, headEnd);
  if (state.head.length > 0) {
    const start = before.indexOf("<head");
    before = before.slice(0, start) + mergeHead(before.slice(start), headElements(state.head));
  }
  return "<!DOCTYPE html>" + before + head + full.slice(headEnd, bodyEnd) + body +
    full.slice(bodyEnd);
}

/** What was rendered without an app wrapper becomes a document all the same. */
function wrapFragment(html: string): string {
  const body = html.includes("<body") ? html : `<body>${html}</body>`;
  const head = html.includes("<head") ? "" : '<head><meta charset="utf-8"></head>';
  return `<html>${head}${body}</html>`;
}

function headElements(vnodes: VNode[]): HeadElement[] {
  return vnodes.map((vnode) => {
    const html = renderToString(h(Fragment, null, vnode));
    if (typeof vnode.type !== "string") return { tag: "", identity: null, html };
    const identity = headIdentity(vnode.type, vnode.key, vnode.props as Record<string, unknown>);
    return { tag: vnode.type, identity, html };
  });
}

/** JSX that an island was given and doesn't show yet: the browser needs it once it does. */
function templates(state: RenderState): string {
  let html = "";
  // Rendering one may bring more islands, and with them more slots.
  for (let id = 0; id < state.slots.length; id++) {
    const slot = state.slots[id];
    if (slot.rendered) continue;
    const content = renderToString(h(Fragment, null, slot.content));
    html += `<template id="frsh-slot-${id}">${content}</template>`;
  }
  return html;
}

function pageScripts(state: RenderState, snapshot: Snapshot, format: string): PageScripts {
  const withSlots = state.slots.length > 0;
  const key = `${state.basePath} ${format} ${withSlots} ${
    state.islands.map(({ script, exportName }) => script.url + exportName).join(" ")
  }`;
  let cache = scriptCache.get(snapshot);
  if (cache === undefined) scriptCache.set(snapshot, cache = new Map());
  let scripts = cache.get(key);
  if (scripts === undefined) {
    cache.set(key, scripts = makeScripts(state, snapshot, format, withSlots));
  }
  return scripts;
}

function makeScripts(
  { islands, basePath }: RenderState,
  { scripts }: Snapshot,
  format: string,
  withSlots: boolean,
): PageScripts {
  if (scripts === undefined) throw new Error("The build has islands but no scripts for them");
  const urls = new Set<string>();
  const load = (script: ClientScript, name: string, as: string): string => {
    for (const url of [script.url, ...script.imports]) urls.add(url);
    return `import{${name} as ${as}}from"${basePath}${script.url}";`;
  };
  let code = load(scripts.boot, "boot", "b");
  islands.forEach((island, i) => code += load(island.script, island.exportName, `i${i}`));
  let parse = "JSON.parse";
  if (format !== "json") {
    code += load(scripts.revive, "revive", "r");
    parse = "r()";
    if (format === "devalue+signals") {
      code += load(scripts.signals, "signals", "g");
      parse = "r(g)";
    }
  }
  if (withSlots) code += load(scripts.slots, "slots", "s");
  const components = islands.map((_, i) => `i${i}`).join();
  code += `b([${components}],${parse}${withSlots ? ",s" : ""})`;
  const preloads = Array.from(
    urls,
    (url) => `<link rel="modulepreload" href="${basePath}${url}">`,
  ).join("");
  return { preloads, code };
}
