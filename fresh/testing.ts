/**
 * Helpers of this folder's tests.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import type { App } from "./app.ts";
import { Builder } from "./dev.ts";

/** Folder of the app that the tests build. */
export const FIXTURE = fileURLToPath(new URL("./testdata/app/", import.meta.url));

/** Asks an app for a path, as a browser would for one of its own links. */
export function get<State>(app: App<State>, path: string, init?: RequestInit): Promise<Response> {
  return app.handler()(new Request(`http://localhost${path}`, init));
}

/** The text that an app answers with. */
export async function textOf<State>(app: App<State>, path: string): Promise<string> {
  return await (await get(app, path)).text();
}

let built: ReturnType<Builder["build"]> | undefined;

/** Gives an app the fixture's build, made once for all tests of a file. */
export async function withFixture<State>(app: App<State>): Promise<App<State>> {
  built ??= new Builder({ root: FIXTURE }).build({ snapshot: "memory" });
  (await built)(app);
  return app;
}

/** The content of the `<body>`. */
export function bodyOf(html: string): string {
  return /<body[^>]*>(.*)<\/body>/s.exec(html)![1];
}
