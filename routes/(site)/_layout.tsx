/** The frame of every visitor page. */
import { define } from "@/app_state.ts";
import { SiteShell } from "@/components/layout/site_shell.tsx";

/** Puts header and footer around the page. */
export default define.layout(({ Component, state }) => (
  <SiteShell state={state}>
    <Component />
  </SiteShell>
));
