/** Accounts as those who manage them read them. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { listPage, type Page, type PageRequest } from "../kernel/paging.ts";
import { searchWords } from "../kernel/words.ts";
import { type Account, ROLES, type User } from "./model.ts";
import { requirePermission } from "./permissions.ts";
import { getAccount } from "./profile.ts";
import { ACCOUNT_WORDS, ACCOUNTS_BY_ID, accountWords, findAccount, listStaff } from "./store.ts";
import { findSecondFactor } from "./two_factor_store.ts";

/** An account in a list. */
export interface AccountRow {
  account: Omit<Account, "passwordHash">;
  hasSecondFactor: boolean;
}

/** How many places of the index a search looks at. */
const SEARCH_LIMIT = 1000;

/** How many accounts a search gives. */
const FOUND_MAX = 50;

/** Every account, newest first. */
export async function listAccounts(
  deps: Deps,
  user: User | null,
  request: PageRequest,
): Promise<Page<AccountRow>> {
  requirePermission(user, "accounts.manage");
  const page = await listPage<Account>(deps.kv, ACCOUNTS_BY_ID, { ...request, reverse: true });
  return { items: await rows(deps, page.items), nextCursor: page.nextCursor };
}

/** The house's own people, the most powerful first, then by name. */
export async function listTeam(deps: Deps, user: User | null): Promise<AccountRow[]> {
  requirePermission(user, "accounts.manage");
  const staff = await listStaff(deps);
  const power = ({ role }: Account) => ROLES.indexOf(role);
  staff.sort((a, b) => power(b) - power(a) || a.fullName.localeCompare(b.fullName, "fr"));
  return await rows(deps, staff);
}

/** The accounts whose name and address have all the words of a query, or their beginnings; newest first. */
export async function searchAccounts(
  deps: Deps,
  user: User | null,
  query: string,
): Promise<AccountRow[]> {
  requirePermission(user, "accounts.manage");
  const [rarest, ...others] = searchWords(query).toSorted((a, b) => b.length - a.length);
  if (rarest === undefined) return [];
  const ids = new Set<Id>();
  const places = deps.kv.list<Id>({
    start: [...ACCOUNT_WORDS, rarest],
    end: [...ACCOUNT_WORDS, `${rarest}\uffff`],
  }, { limit: SEARCH_LIMIT });
  for await (const { value: id } of places) ids.add(id);
  const found: Account[] = [];
  for (const id of [...ids].sort().reverse()) {
    const account = await findAccount(deps, id);
    if (account && others.every((word) => hasWord(account, word))) found.push(account);
    if (found.length === FOUND_MAX) break;
  }
  return await rows(deps, found);
}

/** One account. Throws `forbidden` or `not-found`. */
export async function readAccount(deps: Deps, user: User | null, id: Id): Promise<AccountRow> {
  requirePermission(user, "accounts.manage");
  return await row(deps, await getAccount(deps, id));
}

function hasWord(account: Account, start: string): boolean {
  return accountWords(account).some((word) => word.startsWith(start));
}

function rows(deps: Deps, accounts: readonly Account[]): Promise<AccountRow[]> {
  return Promise.all(accounts.map((account) => row(deps, account)));
}

async function row(deps: Deps, { passwordHash: _, ...account }: Account): Promise<AccountRow> {
  return { account, hasSecondFactor: await findSecondFactor(deps, account.id) !== null };
}
