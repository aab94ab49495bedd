/** What whoever watches over the process asks it. */
import { define } from "@/app_state.ts";

/** `GET /healthz`: the process lives. */
export const healthz = define.middleware(() => plain("ok", 200));

/** `GET /readyz`: the store answers; migrations and demo data are done before the app is there at all. */
export const readyz = define.middleware(async ({ state }) => {
  try {
    await state.deps.kv.get(["settings"]);
    return plain("ready", 200);
  } catch (error) {
    console.error("The store does not answer:", error);
    return plain("the store does not answer", 503);
  }
});

/** A line of text that nobody keeps. */
export function plain(text: string, status: number): Response {
  const headers = new Headers({
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  if (status === 503) headers.set("retry-after", "1");
  return new Response(`${text}\n`, { status, headers });
}
