/** What account tests start from. */
import { isoInstant } from "../kernel/clock.ts";
import { sha256Hex } from "../kernel/ids.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { transact } from "../kernel/tx.ts";
import type { Role, Visitor } from "./model.ts";
import type { PasswordHasher } from "./password.ts";
import { register, registerAccount } from "./register_account.ts";
import { sessionSecret } from "./secret.ts";
import { openSession, type SessionDeps, type SessionTokens } from "./sessions.ts";
import { loadAccount, saveAccount } from "./store.ts";

/** From where the people of tests come. */
export const VISITOR: Visitor = { address: "192.0.2.7", userAgent: "Tests" };

/** A password that passes the rules. */
export const PASSWORD = "calm waters run deep";

/** One that is long enough and commonly used. */
export const COMMON_PASSWORD = "password1234";

/** The accounts of a test; `await using` closes them. */
export interface TestAccounts extends AsyncDisposable {
  deps: TestDeps;
  sessions: SessionDeps;
  passwords: PasswordHasher;
  /** Registers `anna@example.fr`, or another, with {@linkcode PASSWORD}. */
  register(email?: string): Promise<SessionTokens>;
  /** The same, with the address confirmed. */
  registerVerified(email?: string): Promise<SessionTokens>;
  /** Signs in somebody new with a role: `admin@example.fr`. */
  signInAs(role: Role): Promise<SessionTokens>;
}

/** Hashes at once and without a thread: nothing to keep a password by, enough to tell two apart. */
const quickHasher: PasswordHasher = {
  hash: (password) => sha256Hex(password),
  verify: async (password, hash) => await sha256Hex(password) === hash,
  weakness: (password) => Promise.resolve(password === COMMON_PASSWORD ? "common" : null),
  close: () => {},
};

/** Opens an empty store. */
export async function testAccounts(): Promise<TestAccounts> {
  const deps = await testDeps();
  const sessions = { deps, secret: await sessionSecret(deps, undefined) };
  const registerAs = (email = "anna@example.fr") => {
    const registration = { email, password: PASSWORD, fullName: "Anna Martin" };
    return register(sessions, quickHasher, registration, "fr", VISITOR);
  };
  return {
    deps,
    sessions,
    passwords: { ...quickHasher },
    register: registerAs,
    async registerVerified(email) {
      const tokens = await registerAs(email);
      await transact(deps, async (tx) => {
        const account = await loadAccount(tx, tokens.user.id);
        const emailVerifiedAt = isoInstant(deps.clock());
        if (account) saveAccount(tx, { ...account, emailVerifiedAt });
      });
      return tokens;
    },
    signInAs: (role) =>
      transact(deps, async (tx) => {
        const account = await registerAccount(tx, deps, {
          email: `${role}@example.fr`,
          fullName: `The ${role}`,
          passwordHash: await quickHasher.hash(PASSWORD),
          locale: "fr",
          role,
          verified: true,
        });
        return await openSession(tx, sessions, account, VISITOR);
      }),
    [Symbol.asyncDispose]: () => deps[Symbol.asyncDispose](),
  };
}
