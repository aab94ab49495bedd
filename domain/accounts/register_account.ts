/** Making accounts. */
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Locale } from "../kernel/i18n.ts";
import { newId } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { agreeTo, type Consent, DOCUMENTS } from "../settings/archive.ts";
import { takeRegistration } from "./limits.ts";
import type { Account, Profile, Registration, Role, Visitor } from "./model.ts";
import { hashNewPassword } from "./new_password.ts";
import type { PasswordHasher } from "./password.ts";
import { openSession, type SessionDeps, type SessionTokens } from "./sessions.ts";
import { loadAccountId, saveAccount } from "./store.ts";
import { askToVerify } from "./verify_email.ts";

/** An account to be made. */
export interface NewAccount {
  email: string;
  fullName: string;
  /** From {@linkcode PasswordHasher.hash}, computed before the unit of work is opened: it takes its time. */
  passwordHash: string;
  locale: Locale;
  /** `client` unless told. */
  role?: Role;
  /** Whether the address is known to be the person's already, as that of an invitation is. */
  verified?: boolean;
  profile?: Profile;
  /** What the person agreed to in the same unit of work; see {@linkcode agreeToDocuments}. */
  consents?: Consent[];
}

/** Makes an account within a unit of work. Throws `email-taken`, with the field `email`. */
export async function registerAccount(tx: Tx, deps: Deps, wanted: NewAccount): Promise<Account> {
  if (await loadAccountId(tx, wanted.email) !== null) throw emailTaken();
  const account: Account = {
    id: newId(deps.clock),
    email: wanted.email,
    fullName: wanted.fullName,
    role: wanted.role ?? "client",
    locale: wanted.locale,
    ...(wanted.verified && { emailVerifiedAt: isoInstant(deps.clock()) }),
    passwordHash: wanted.passwordHash,
    profile: wanted.profile ?? {},
    ...(wanted.consents && { consents: wanted.consents }),
    createdAt: isoInstant(deps.clock()),
  };
  saveAccount(tx, account);
  tx.audit({
    actor: { id: account.id, name: account.fullName },
    action: "account.registered",
    subject: ["accounts", account.id],
    details: { role: account.role },
  });
  return account;
}

/** Records that somebody makes an account under the terms and the privacy policy as they read now. */
export async function agreeToDocuments(deps: Deps, tx: Tx, locale: Locale): Promise<Consent[]> {
  const consents: Consent[] = [];
  for (const document of DOCUMENTS) consents.push(await agreeTo(deps, tx, document, locale));
  return consents;
}

function emailTaken(): Problem {
  return new Problem("email-taken", { fields: { email: { key: "problem.email-taken" } } });
}

/**
 * Registers somebody, signs them in and asks them to confirm their address. Throws
 * `too-many-requests`, `invalid-input` (field `password`), `email-taken` or, while too many passwords
 * wait to be hashed, `unavailable`.
 */
export async function register(
  sessions: SessionDeps,
  passwords: PasswordHasher,
  registration: Registration,
  locale: Locale,
  visitor: Visitor,
): Promise<SessionTokens> {
  await takeRegistration(sessions.deps, visitor);
  const { email, fullName, password } = registration;
  const passwordHash = await hashNewPassword(passwords, password, { email, fullName });
  return await transact(sessions.deps, async (tx) => {
    const account = await registerAccount(tx, sessions.deps, {
      email,
      fullName,
      passwordHash,
      locale,
      consents: await agreeToDocuments(sessions.deps, tx, locale),
    });
    await askToVerify(tx, sessions, account);
    return await openSession(tx, sessions, account, visitor);
  });
}
