/** A second factor over plain HTTP: its owner's phone and paper. */
import { expect } from "expect";
import { totpCode } from "@/domain/accounts/one_time_codes.ts";
import { type Clock, systemClock } from "@/domain/kernel/clock.ts";
import type { ApiClient } from "../fixtures/http.ts";
import type { CheckoutHouse } from "./checkout_house.ts";
import { post } from "./pages.ts";

/** Where a second factor is set up and managed. */
export const FACTOR = "/espace/securite/second-facteur";

/** What somebody has who has set one up. */
export interface Factor {
  /** The code that the phone shows now. */
  code(): string;
  /** The recovery codes on the paper beside it. */
  recovery: string[];
}

/** Sets a second factor up on its page, as a browser without scripts does; the house's clock moves on. */
export async function enrol({ deps }: CheckoutHouse, who: ApiClient): Promise<Factor> {
  const factor = await setUpSecondFactor(who, deps.clock);
  deps.clock.advance({ seconds: 30 });
  return factor;
}

/** The same where time goes by itself. */
export async function setUpSecondFactor(
  who: ApiClient,
  clock: Clock = systemClock,
): Promise<Factor> {
  expect((await post(who, FACTOR, { action: "start" })).location).toBe(FACTOR);
  const { text } = await who.get(FACTOR);
  const secret = /class="secret-key">([A-Z2-7 ]+)</.exec(text)![1]!.replaceAll(" ", "");
  const code = () => totpCode(secret, clock());
  const wrong = await post(who, FACTOR, { action: "confirm", code: "000000" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('id="code-error"');
  const shown = await post(who, FACTOR, { action: "confirm", code: code() });
  expect(shown.status).toBe(200);
  expect(shown.headers.get("cache-control")).toBe("private, no-store");
  const recovery = [...shown.text.matchAll(/<code>([A-Z2-7-]{19})<\/code>/g)].map(([, one]) =>
    one!
  );
  expect(recovery).toHaveLength(10);
  for (const one of recovery) expect((await who.get(FACTOR)).text).not.toContain(one);
  return { code, recovery };
}
