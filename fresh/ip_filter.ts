import { BlockList, isIP } from "node:net";
import type { Context } from "./context.ts";
import type { Middleware } from "./types.ts";

/** Addresses (`192.0.2.1`) and networks (`192.0.2.0/24`) that {@linkcode ipFilter} goes by. */
export interface IpFilterRules {
  /** Refused, whatever else is said. */
  denyList?: string[];
  /** If not empty, all others are refused. */
  allowList?: string[];
}

/** Options of {@linkcode ipFilter}. */
export interface IpFilterOptions<State> {
  /** Answers those refused. Default: 403. */
  onBlocked?: (
    remote: { addr: string; type: "IPv4" | "IPv6" | undefined },
    ctx: Context<State>,
  ) => Response | Promise<Response>;
}

/**
 * Refuses requests by the address of the connection.
 *
 * @throws Error, when made, if a rule is no address or network
 */
export function ipFilter<State>(
  rules: IpFilterRules,
  options: IpFilterOptions<State> = {},
): Middleware<State> {
  const denied = toList(rules.denyList ?? []);
  const allowed = rules.allowList?.length ? toList(rules.allowList) : null;
  return (ctx) => {
    const remote = ctx.info.remoteAddr;
    const addr = "hostname" in remote ? remote.hostname : "";
    const version = isIP(addr);
    const type = version === 4 ? "IPv4" : version === 6 ? "IPv6" : undefined;
    const family = version === 6 ? "ipv6" : "ipv4";
    const refused = version !== 0 &&
      (denied.check(addr, family) || (allowed !== null && !allowed.check(addr, family)));
    if (!refused) return ctx.next();
    return options.onBlocked?.({ addr, type }, ctx) ?? new Response("Forbidden", { status: 403 });
  };
}

function toList(rules: string[]): BlockList {
  const list = new BlockList();
  for (const rule of rules) {
    const [address, prefix] = rule.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
