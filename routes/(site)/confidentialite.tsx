/** `/confidentialite`: what happens to people's data; with `?version=`, as it read when somebody agreed to it. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { DocumentPage } from "@/components/site/document_page.tsx";
import { readDocument } from "./(_shared)/document_page.ts";

/** Reads the text. */
export const handler = define.handlers({
  async GET({ state, url }) {
    return page(await readDocument(state, "privacy", url.searchParams));
  },
});

/** The document. */
export default define.page<typeof handler>(({ data, state }) => (
  <DocumentPage
    path="/confidentialite"
    title={state.t("nav.privacy")}
    description={state.t("legal.privacy.description")}
    data={data}
    state={state}
  />
));
