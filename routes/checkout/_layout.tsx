/** The frame of the checkout: the site's, with nothing to wander off to. */
import { define } from "@/app_state.ts";
import { SiteShell } from "@/components/layout/site_shell.tsx";

/** Puts the page into the shell. */
export default define.layout(({ Component, state }) => (
  <SiteShell state={state} focused>
    <Component />
  </SiteShell>
));
