/**
 * The thread that estimates how soon a password would be guessed, by zxcvbn over its list of the
 * 49,000 most common passwords (MIT). It takes half a second to read the list and up to half a second
 * for a password, which the event loop must not wait for.
 */
import { type MatchExtended, ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { serveThread } from "./thread_pool.ts";

/** What the thread is asked. */
export interface WeaknessRequest {
  password: string;
  /** Words that stand for the person or the house. */
  personal: readonly string[];
}

/** Why a password would be guessed soon; null when it wouldn't. */
export type Weakness = "common" | "personal" | null;

/**
 * Guesses within which a password must not be found. At the ten tries in a quarter of an hour that an
 * account allows, 10^7 guesses take 28 years.
 */
const GUESSES_MIN = 1e7;

/** How much is looked at: the time grows with the square, and what follows only adds guesses. */
const LOOKED_AT = 48;

// The list of words of everyday language stays out: a passphrase is made of them.
const meter = new ZxcvbnFactory({
  dictionary: { "passwords-common": dictionary["passwords-common"] },
  graphs: adjacencyGraphs,
});

serveThread(({ password, personal }: WeaknessRequest): Weakness => {
  const { guesses, sequence } = meter.check(password.slice(0, LOOKED_AT), [...personal]);
  if (guesses >= GUESSES_MIN) return null;
  return sequence.some(isPersonal) ? "personal" : "common";
});

function isPersonal(match: MatchExtended): boolean {
  return "dictionaryName" in match && match.dictionaryName === "userInputs";
}
