/** The API describing itself. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { OWN_POLICY } from "@/middleware/security_headers.ts";
import type { Services } from "@/services.ts";
import { describeApi } from "./document.ts";
import { docsPage, docsPolicy } from "./docs_page.ts";
import { type ApiEnv, newApi } from "./operation.ts";

/** `/api/openapi.json` and `/api/docs`, both drawn from the operations of `api` when first asked for. */
export function docsApi({ config }: Services, api: OpenAPIHono<ApiEnv>) {
  let document: ReturnType<typeof describeApi> | undefined;
  let page: Promise<string> | undefined;
  const described = () => document ??= describeApi(api, config.publicUrl);
  const policy = docsPolicy();
  const docs = newApi();
  docs.get("/openapi.json", (c) => c.json(described()));
  docs.get("/docs", async (c) => {
    c.header(OWN_POLICY, await policy);
    return c.html(page ??= docsPage(described()));
  });
  return docs;
}
