/** The frame of the pages where one signs in: the site's, with nothing to wander off to. */
import { define } from "@/app_state.ts";
import { SiteShell } from "@/components/layout/site_shell.tsx";

/** Puts a narrow column into the shell. */
export default define.layout(({ Component, state }) => (
  <SiteShell state={state} focused>
    <div class="section section-soft">
      <div class="container container-narrow stack">
        <Component />
      </div>
    </div>
  </SiteShell>
));
