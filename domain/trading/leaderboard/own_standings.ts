/** How one's own accounts stand in the ranking, for who decides whether to take part. */
import type { User } from "../../accounts/model.ts";
import type { Deps } from "../../kernel/deps.ts";
import type { TradingAccount } from "../model.ts";
import { listTradingAccounts } from "../own_account.ts";
import { findParticipation, findTrader } from "./leaderboard_store.ts";
import type { Participation, Trader } from "./model.ts";

/** One of one's accounts in the ranking. */
export interface OwnStanding {
  account: TradingAccount;
  /** Null while it doesn't take part. */
  participation: Participation | null;
  /** What everybody reads of it; null until the ranking is next computed. */
  trader: Trader | null;
}

/** Every account of who is signed in, oldest first. Throws `unauthenticated`. */
export async function listOwnStandings(deps: Deps, user: User | null): Promise<OwnStanding[]> {
  const accounts = await listTradingAccounts(deps, user);
  return await Promise.all(accounts.map(async (account) => {
    const participation = await findParticipation(deps, account.id);
    const trader = participation && await findTrader(deps, participation.slug);
    return { account, participation, trader };
  }));
}
