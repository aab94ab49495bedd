/** The first owner, whom the environment names. */
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { emailSchema } from "../kernel/text.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { PasswordHasher } from "./password.ts";
import { registerAccount } from "./register_account.ts";
import { withPassword } from "./replace_password.ts";
import { endAllSessions } from "./sessions.ts";
import { hasOwner, loadAccount, loadAccountId, saveAccount } from "./store.ts";

/** The first owner as the environment gives them. */
export interface FirstOwner {
  email: string;
  /** Taken as it is, whatever a password meter says of it. */
  password: string;
}

/**
 * Makes the first owner, unless there is or was one. A client account that has the address already
 * may be anybody's, so it becomes the owner's with the given password and its sessions end. Safe to
 * run at every start. Throws `Error` when the address is none.
 */
export async function ensureFirstOwner(
  deps: Deps,
  passwords: PasswordHasher,
  given: FirstOwner,
): Promise<void> {
  if (await transact(deps, hasOwner)) return;
  await makeOwner(deps, passwords, given, hasOwner);
}

/**
 * Makes an owner beside those that there are: a demonstration has one of its own, and the environment
 * may name another. An account that is an owner already stays as it is. Throws `Error` as above.
 */
export async function addOwner(
  deps: Deps,
  passwords: PasswordHasher,
  given: FirstOwner,
): Promise<void> {
  await makeOwner(deps, passwords, given, () => Promise.resolve(false));
}

async function makeOwner(
  deps: Deps,
  passwords: PasswordHasher,
  given: FirstOwner,
  isSettled: (tx: Tx) => Promise<boolean>,
): Promise<void> {
  const email = emailSchema.safeParse(given.email);
  if (!email.success) throw new Error("ADMIN_EMAIL must be an e-mail address.");
  const passwordHash = await passwords.hash(given.password.normalize("NFKC"));
  await transact(deps, async (tx) => {
    if (await isSettled(tx)) return;
    const id = await loadAccountId(tx, email.data);
    const account = id && await loadAccount(tx, id);
    if (account && account.role === "owner") return;
    if (account) {
      const owner = withPassword({ ...account, role: "owner" }, passwordHash);
      saveAccount(tx, { ...owner, emailVerifiedAt: isoInstant(deps.clock()) });
      await endAllSessions(tx, deps, account.id);
      return;
    }
    await registerAccount(tx, deps, {
      email: email.data,
      fullName: email.data.slice(0, email.data.indexOf("@")),
      passwordHash,
      locale: "fr",
      role: "owner",
      verified: true,
    });
  });
}
