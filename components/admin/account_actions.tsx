/** What can be done with somebody's account; each opens first and says what follows. No script needed. */
import type { ComponentChildren } from "preact";
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { type Account, ROLES, type User } from "@/domain/accounts/model.ts";
import { mayManage } from "@/domain/accounts/roles.ts";
import { RoleChoice } from "./role_choice.tsx";

/** The actions that the reader may take; a sentence where there are none. */
export function AccountActions(
  { account, hasSecondFactor, reader, state: { t } }: {
    account: Pick<Account, "id" | "role">;
    hasSecondFactor: boolean;
    reader: User;
    state: Pick<State, "t">;
  },
) {
  if (!mayManage(reader.role, account.role)) {
    return (
      <Card title={t("users.change_role")} icon="shield">
        <p class="muted">{t("users.only_owner")}</p>
      </Card>
    );
  }
  return (
    <>
      <Card title={t("users.change_role")} icon="shield">
        <form method="post" class="stack" noValidate>
          <RoleChoice roles={ROLES} reader={reader.role} value={account.role} t={t} />
          <input type="hidden" name="action" value="role" />
          <Button icon="check">{t("users.change_role_submit")}</Button>
        </form>
      </Card>
      {account.role !== "client" && (
        <Danger title={t("users.remove")} action="remove" submit={t("users.remove_submit")}>
          {t("users.remove_text")}
        </Danger>
      )}
      {hasSecondFactor && account.id !== reader.id && (
        <Danger title={t("users.reset")} action="reset" submit={t("users.reset_submit")}>
          {t("users.reset_text")}
        </Danger>
      )}
    </>
  );
}

function Danger(
  { title, action, submit, children }: {
    title: string;
    action: string;
    submit: string;
    children: ComponentChildren;
  },
) {
  return (
    <details class="decide" name="danger">
      <summary class="button button-danger">{title}</summary>
      <form method="post" class="stack">
        <input type="hidden" name="action" value={action} />
        <p>{children}</p>
        <Button variant="danger">{submit}</Button>
      </form>
    </details>
  );
}
