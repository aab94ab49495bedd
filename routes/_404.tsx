/** The page that doesn't exist. */
import { define } from "@/app_state.ts";
import { ErrorPage } from "@/components/site/error_page.tsx";

/** Shown for every unknown address. */
export default define.page(({ state }) => <ErrorPage state={state} status={404} />);
