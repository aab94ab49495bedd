import { expect } from "expect";
import { testDeps } from "../kernel/testing.ts";
import { signAccess, verifyAccess } from "./access_token.ts";
import { sessionSecret } from "./secret.ts";

Deno.test("without a secret in the environment one is made once and kept", async () => {
  await using deps = await testDeps();
  const [first, second] = await Promise.all([
    sessionSecret(deps, undefined),
    sessionSecret(deps, undefined),
  ]);
  const access = {
    user: { id: "1", email: "a@b.fr", fullName: "A", role: "client", locale: "fr" },
    sessionId: "s",
  } as const;
  const token = await signAccess(first, deps.clock, access);
  expect(await verifyAccess(second, deps.clock, token)).toEqual(access);
  const later = await sessionSecret(deps, undefined);
  expect(await verifyAccess(later, deps.clock, token)).toEqual(access);
});

Deno.test("a secret that is too short is named", async () => {
  await using deps = await testDeps();
  await expect(sessionSecret(deps, "short")).rejects.toThrow("SESSION_SECRET");
});
