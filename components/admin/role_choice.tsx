/** Picking a role, each with what it may do. */
import type { State } from "@/app_state.ts";
import { RadioGroup } from "@/components/ui/choice.tsx";
import type { Role } from "@/domain/accounts/model.ts";
import { mayManage } from "@/domain/accounts/roles.ts";

/** The roles as radio buttons; those that the reader can't give are there and can't be picked. */
export function RoleChoice(
  { roles, reader, value, error, t }: {
    roles: readonly Role[];
    /** The role of who reads the form. */
    reader: Role;
    value: string | undefined;
    error?: string;
    t: State["t"];
  },
) {
  const all = roles.every((role) => mayManage(reader, role));
  return (
    <RadioGroup
      name="role"
      legend={t("users.role")}
      hint={all ? undefined : t("users.only_owner")}
      value={value}
      error={error}
      required
      options={roles.map((role) => ({
        value: role,
        label: t(`role.${role}`),
        hint: t(`role.${role}_hint`),
        disabled: !mayManage(reader, role),
      }))}
    />
  );
}
