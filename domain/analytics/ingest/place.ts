/**
 * Where an address is: at once from the bundled country database, and more exactly from ipapi.co where
 * that is set up, for the next time. Nothing here is waited for by who visits.
 */
import { Buffer } from "node:buffer";
import { BlockList, isIP, isIPv4 } from "node:net";
import { Reader, type Response as MmdbRecord } from "mmdb-lib";
import type { Deps } from "../../kernel/deps.ts";
import { truncatedAddress } from "../../kernel/network.ts";
import { type SessionFacts, UNKNOWN } from "../model.ts";
import type { IpApi } from "./ip_api.ts";
import { remember } from "./remember.ts";

/** Country, region and city of a session. */
export type Place = Pick<SessionFacts, "country" | "region" | "city">;

/** Nowhere in particular. */
export const NO_PLACE: Place = { country: UNKNOWN, region: UNKNOWN, city: UNKNOWN };

/** Finds places; see {@linkcode openPlaces}. */
export interface Places {
  /** Reads the database, once. */
  ready(): Promise<void>;
  /** What is known of an address now. Asks ipapi.co in the background; `found` is told of its answer. */
  of(address: string, found: (place: Place) => void): Place;
}

/** CC0; `node_modules` has it from npm. */
const DATABASE = "@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb";

/** Makes a finder; `ipApi` is null where ipapi.co isn't set up. */
export function openPlaces(deps: Deps, ipApi: IpApi | null): Places {
  let loading: Promise<void> | undefined;
  let countryOf = (_address: string): string => UNKNOWN;

  async function load() {
    const file = new URL(import.meta.resolve(DATABASE));
    const reader = new Reader<MmdbRecord>(
      Buffer.from(await Deno.readFile(file)),
    );
    countryOf = remember(20_000, (network) => countryIn(reader.get(network)));
  }

  return {
    ready: () => loading ??= load(),
    of(address, found) {
      if (!isPublic(address)) return NO_PLACE;
      const network = truncatedAddress(address);
      const known = ipApi?.known(network);
      if (known) return known;
      if (ipApi && known === undefined) {
        ipApi.ask(deps, network).then((place) => place && found(place));
      }
      return { ...NO_PLACE, country: countryOf(network) };
    },
  };
}

/** Private, local, documentation and other addresses that are nobody's (IANA special-purpose registries). */
const RESERVED = new BlockList();
for (
  const [network, prefix] of [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 3],
    ["::", 127],
    ["64:ff9b:1::", 48],
    ["100::", 64],
    ["2001:db8::", 32],
    ["3fff::", 20],
    ["fc00::", 7],
    ["fe80::", 10],
    ["ff00::", 8],
  ] as const
) RESERVED.addSubnet(network, prefix, isIPv4(network) ? "ipv4" : "ipv6");

/** Whether an address is somebody's on the internet. */
export function isPublic(address: string): boolean {
  const bare = address.replace(/^::ffff:(?=[\d.]+$)/i, "");
  const version = isIP(bare);
  return version !== 0 && !bare.includes("%") &&
    !RESERVED.check(bare, version === 4 ? "ipv4" : "ipv6");
}

/** The set's records have a member that MaxMind's own don't. */
function countryIn(record: MmdbRecord | null): string {
  const code = record && "country_code" in record ? record.country_code : undefined;
  return typeof code === "string" && /^[A-Z]{2}$/.test(code) ? code : UNKNOWN;
}
