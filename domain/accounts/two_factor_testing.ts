/** A second factor in tests: its owner's phone. */
import type { User } from "./model.ts";
import { totpCode } from "./one_time_codes.ts";
import type { TestAccounts } from "./testing.ts";
import { confirmEnrolment, getEnrolment, startEnrolment } from "./two_factor.ts";

/** Somebody's phone and paper. */
export interface TestFactor {
  /** The code that the app shows now. */
  code(): string;
  /** The recovery codes. */
  recovery: string[];
}

/**
 * Sets up a second factor for somebody. The code that confirms it is used up: {@linkcode TestFactor.code}
 * is good again half a minute later, so the clock is moved by that.
 */
export async function enrol(
  { deps }: Pick<TestAccounts, "deps">,
  user: User,
): Promise<TestFactor> {
  await startEnrolment(deps, user);
  const { secret } = (await getEnrolment(deps, user))!;
  const code = () => totpCode(secret, deps.clock());
  const recovery = await confirmEnrolment(deps, user, code());
  deps.clock.advance({ seconds: 30 });
  return { code, recovery };
}
