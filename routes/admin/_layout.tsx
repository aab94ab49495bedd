/** The frame of the back office. */
import { define } from "@/app_state.ts";
import { adminNav } from "@/components/admin/nav.ts";
import { Bell } from "@/components/notifications/bell.tsx";
import { countUnread } from "@/domain/notifications/inbox.ts";
import { AdminShell } from "@/components/layout/side_shell.tsx";

/** Puts the side navigation beside the page, and the bell above it. */
export default define.layout(async ({ Component, state }) => {
  const { t, deps, user } = state;
  const unread = user ? await countUnread(deps, user.id) : 0;
  const bell = user && <Bell unread={unread} here={false} t={t} />;
  return (
    <AdminShell state={state} nav={user ? adminNav(t, user.role) : []} bell={bell}>
      <Component />
    </AdminShell>
  );
});
