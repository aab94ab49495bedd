/** `/track-record/chain.json?after=<place>`: the public chain, a page of entries after a place. */
import { define } from "@/app_state.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { readChain } from "@/domain/signals/chain.ts";

/** A page of the chain; `head.index` beyond the last entry means that there is another page. */
export const handler = define.handlers({
  async GET({ state: { deps }, url }) {
    const after = url.searchParams.get("after") ?? "0";
    if (!/^\d{1,12}$/.test(after)) throw new Problem("malformed-request");
    return Response.json(await readChain(deps, Number(after)), {
      // Openings come by the clock: a copy kept by a cache would be a chain that withholds.
      headers: { "cache-control": "no-store", "access-control-allow-origin": "*" },
    });
  },
});
