import { expect } from "expect";
import { ROLES, type User } from "./model.ts";
import {
  can,
  isStaffPermission,
  type Permission,
  PERMISSIONS,
  requirePermission,
} from "./permissions.ts";

const user = (role: User["role"]): User => ({
  id: "1",
  email: "a@b.fr",
  fullName: "A",
  role,
  locale: "fr",
});

/** What even an admin may not do. */
const OWNERS_ALONE: readonly Permission[] = [
  "accounts.appoint",
  "mailbox.confidential",
  "security.edit",
];

Deno.test("each role has its permissions and no other", () => {
  const names = Object.keys(PERMISSIONS) as Permission[];
  const table = Object.fromEntries(
    ROLES.map((role) => [role, names.filter((name) => can(role, name)).sort()]),
  );
  expect(table).toMatchObject({
    client: ["espace.use", "trading.use"],
    support: [
      "admin.use",
      "espace.use",
      "invoices.read",
      "payments.read",
      "support.answer",
      "trading.use",
    ],
    editor: ["admin.use", "catalog.edit", "espace.use", "signals.publish", "trading.use"],
    admin: names.filter((name) => !OWNERS_ALONE.includes(name)).sort(),
    owner: [...names].sort(),
  });
});

Deno.test("what clients may do is no staff permission", () => {
  expect(isStaffPermission("espace.use")).toBe(false);
  expect(isStaffPermission("payments.validate")).toBe(true);
});

Deno.test("nobody is sent to sign in, the wrong role is refused", () => {
  const refusal = (who: User | null) => {
    try {
      return requirePermission(who, "payments.validate");
    } catch (error) {
      return error;
    }
  };
  expect(refusal(null)).toMatchObject({ code: "unauthenticated", status: 401 });
  expect(refusal(user("support"))).toMatchObject({ code: "forbidden", status: 403 });
  expect(refusal(user("admin"))).toEqual(user("admin"));
});
