/** The page shown when a request fails: refused, or a fault of ours. */
import { HttpError } from "fresh";
import { define } from "@/app_state.ts";
import { ErrorPage } from "@/components/site/error_page.tsx";

/** The status comes from the error where it has one. */
export default define.page(({ state, error }) => (
  <ErrorPage state={state} status={error instanceof HttpError ? error.status : 500} />
));
