/** `/espace/trading/comptes/[id]/connexion`: an account's key, and how its terminal is set up. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { SetupPage } from "@/components/espace/terminal/setup_page.tsx";
import { Problem } from "@/domain/kernel/problem.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { rotateAccountKey } from "@/domain/trading/account_keys.ts";
import { getTradingAccount } from "@/domain/trading/own_account.ts";
import { readForm } from "@/middleware/form.ts";

/** Shows the page; a post makes another key, which this answer alone shows. */
export const handler = define.handlers({
  async GET({ params, state: { deps, user } }) {
    return page({
      account: await getTradingAccount(deps, user, params.id),
      apiKey: null as string | null,
    });
  },
  async POST({ req, params, state: { deps, user } }) {
    const { action } = await readForm(req);
    if (action !== "renew") throw new Problem("malformed-request");
    const made = await transact(deps, (tx) => rotateAccountKey(tx, user, params.id));
    return page(made, { headers: { "cache-control": "no-store" } });
  },
});

/** The page. */
export default define.page<typeof handler>(({ data, state }) => (
  <SetupPage {...data} state={state} />
));
