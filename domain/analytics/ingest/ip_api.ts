/**
 * ipapi.co: country, region and city of a network. It is asked once a network and month, within a
 * daily budget, for at most 800 ms; after failures in a row it is left alone for a while.
 */
import { z } from "zod";
import { businessDay } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import { UNKNOWN } from "../model.ts";
import { findPlace, keepPlace, takeFromBudget } from "../store.ts";
import type { Place } from "./place.ts";
import { words } from "./text.ts";

/** How ipapi.co is set up. */
export interface IpApiSettings {
  /** `https://ipapi.co`, or a server that answers like it. */
  url: string;
  /** The key of a paid plan. */
  key?: string;
  /** Questions a day (Paris). */
  budget: number;
}

/** Asks ipapi.co and remembers; see {@linkcode openIpApi}. */
export interface IpApi {
  /** What is remembered of a network; null when it was asked and knows nothing, undefined when it wasn't. */
  known(network: string): Place | null | undefined;
  /** Asks for a network, unless that is going on or isn't to be done now; null without an answer. Never throws. */
  ask(deps: Deps, network: string): Promise<Place | null>;
}

const TIMEOUT_MS = 800;
const FAILURES = 5;
const REST_MS = 10 * 60_000;
const REMEMBERED = 20_000;
/** Questions at the same time; more wait for the network's next view. */
const AT_ONCE = 4;

const answerSchema = z.object({
  country_code: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().nullish(),
  city: z.string().nullish(),
});

/** Makes what asks ipapi.co. */
export function openIpApi(settings: IpApiSettings): IpApi {
  const known = new Map<string, Place | null>();
  const asking = new Set<string>();
  let failures = 0;
  let restsUntil = 0;

  function learn(network: string, place: Place | null): Place | null {
    if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
    known.set(network, place);
    return place;
  }

  async function fetchPlace(deps: Deps, network: string): Promise<Place | null> {
    if (deps.clock().epochMilliseconds < restsUntil) return null;
    const day = businessDay(deps.clock());
    if (!await takeFromBudget(deps, day, settings.budget)) return null;
    const address = new URL(`${settings.url}/${encodeURIComponent(network)}/json/`);
    if (settings.key) address.searchParams.set("key", settings.key);
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      const text = await response.text();
      if (!response.ok) throw new Error(`ipapi.co answered ${response.status}`);
      failures = 0;
      const answer = answerSchema.safeParse(JSON.parse(text));
      const place = answer.success ? toPlace(answer.data) : null;
      if (place) await keepPlace(deps, network, place);
      return learn(network, place);
    } catch {
      // Slow, broken or refusing: the country database answers instead, and it is left in peace.
      if (++failures >= FAILURES) {
        restsUntil = deps.clock().epochMilliseconds + REST_MS;
        failures = 0;
      }
      return null;
    }
  }

  return {
    known: (network) => known.get(network),
    async ask(deps, network) {
      if (asking.has(network) || asking.size >= AT_ONCE) return null;
      asking.add(network);
      try {
        const kept = await findPlace<Place>(deps, network);
        return kept ? learn(network, kept) : await fetchPlace(deps, network);
      } catch (error) {
        console.error("The place of a network could not be looked up:", error);
        return null;
      } finally {
        asking.delete(network);
      }
    },
  };
}

function toPlace({ country_code, region, city }: z.output<typeof answerSchema>): Place {
  const within = (name: string | null | undefined) =>
    name ? `${country_code} ${words(name, 60)}` : UNKNOWN;
  return { country: country_code, region: within(region), city: within(city) };
}
