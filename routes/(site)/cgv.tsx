/** `/cgv`: the terms of sale; with `?version=`, as they read when somebody agreed to them. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { DocumentPage } from "@/components/site/document_page.tsx";
import { readDocument } from "./(_shared)/document_page.ts";

/** Reads the text. */
export const handler = define.handlers({
  async GET({ state, url }) {
    return page(await readDocument(state, "terms", url.searchParams));
  },
});

/** The document. */
export default define.page<typeof handler>(({ data, state }) => (
  <DocumentPage
    path="/cgv"
    title={state.t("nav.terms")}
    description={state.t("legal.terms.description")}
    data={data}
    state={state}
  />
));
