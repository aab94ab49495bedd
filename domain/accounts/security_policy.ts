/** How the house's own people must sign in, as the owner decides. */
import type { Deps } from "../kernel/deps.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { Role, User } from "./model.ts";
import { isBoundToSecondFactor, requirePermission } from "./permissions.ts";
import { POLICY } from "./policy_store.ts";
import { findSecondFactor } from "./two_factor_store.ts";

/** What the owner has decided. */
export interface SecurityPolicy {
  /** Admins and owners enter the back office with a second factor alone. */
  requireSecondFactor: boolean;
}

const DEFAULT: SecurityPolicy = { requireSecondFactor: false };

/** What is in force; kept in the cache. */
export function getSecurityPolicy(deps: Deps): Promise<SecurityPolicy> {
  return deps.cache.get(
    POLICY,
    async () => (await deps.kv.get<SecurityPolicy>(POLICY)).value ?? DEFAULT,
  );
}

/** Decides anew. Throws what permission says. */
export async function saveSecurityPolicy(
  deps: Deps,
  user: User | null,
  policy: SecurityPolicy,
): Promise<void> {
  const owner = requirePermission(user, "security.edit");
  await transact(deps, (tx) => {
    tx.set(POLICY, policy);
    tx.audit({
      actor: { id: owner.id, name: owner.fullName },
      action: "settings.security.saved",
      subject: ["settings", "security"],
      details: { ...policy },
    });
    tx.afterCommit(() => deps.cache.drop(POLICY));
  });
}

/** Whether a role must have a second factor, as this unit of work sees it. */
export async function isSecondFactorRequired(tx: Tx, role: Role): Promise<boolean> {
  const { requireSecondFactor } = await tx.get<SecurityPolicy>(POLICY) ?? DEFAULT;
  return requireSecondFactor && isBoundToSecondFactor(role);
}

/** Whether somebody must set up a second factor before they enter the back office. */
export async function lacksSecondFactor(deps: Deps, user: User): Promise<boolean> {
  if (!isBoundToSecondFactor(user.role)) return false;
  const { requireSecondFactor } = await getSecurityPolicy(deps);
  return requireSecondFactor && await findSecondFactor(deps, user.id) === null;
}
