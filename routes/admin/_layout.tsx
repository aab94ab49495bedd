/** The frame of the back office. */
import { define } from "@/app_state.ts";
import { adminNav } from "@/components/admin/nav.ts";
import { AdminShell } from "@/components/layout/side_shell.tsx";

/** Puts the side navigation beside the page. */
export default define.layout(({ Component, state }) => (
  <AdminShell state={state} nav={state.user ? adminNav(state.t, state.user.role) : []}>
    <Component />
  </AdminShell>
));
