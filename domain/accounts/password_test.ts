import { expect } from "expect";
import { COSTS, passwordHasher } from "./password.ts";
import { parsePhc } from "./phc.ts";

const CHEAP = { threads: 1, costs: { memory: 64, iterations: 1, parallelism: 1 } };

Deno.test("a password is hashed with the house's costs and a salt of its own", async () => {
  const passwords = passwordHasher();
  const [one, other] = await Promise.all([passwords.hash("secret"), passwords.hash("secret")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
  expect(parsePhc(one)).toMatchObject(COSTS);
  expect(one).not.toBe(other);
  expect(await passwords.verify("secret", one)).toBe(true);
  passwords.close();
});

Deno.test("only the right password is accepted, none for an unknown account", async () => {
  const passwords = passwordHasher(CHEAP);
  const phc = await passwords.hash("çà et là");
  expect(await passwords.verify("çà et là", phc)).toBe(true);
  expect(await passwords.verify("ca et la", phc)).toBe(false);
  expect(await passwords.verify("secret", undefined)).toBe(false);
  passwords.close();
});

Deno.test("a hash says with which costs it is checked", async () => {
  const cheap = passwordHasher(CHEAP);
  const phc = await cheap.hash("secret");
  cheap.close();
  const passwords = passwordHasher({ threads: 1 });
  expect(await passwords.verify("secret", phc)).toBe(true);
  passwords.close();
});

Deno.test("a thread that fails is replaced", async () => {
  const passwords = passwordHasher(CHEAP);
  await expect(passwords.verify("", "$argon2id$v=19$m=1,t=1,p=1$AAAAAAAAAAA$AAAAAAAA")).rejects
    .toThrow();
  expect(await passwords.verify("secret", await passwords.hash("secret"))).toBe(true);
  passwords.close();
});

Deno.test("what waits when the threads end is refused, and what comes later", async () => {
  const passwords = passwordHasher(CHEAP);
  const waiting = Promise.allSettled([passwords.hash("a"), passwords.hash("b")]);
  passwords.close();
  for (const result of [...await waiting, ...await Promise.allSettled([passwords.hash("c")])]) {
    expect(result).toMatchObject({ status: "rejected", reason: { code: "unavailable" } });
  }
});

Deno.test("a queue that has grown too long is told to come back", async () => {
  const passwords = passwordHasher(CHEAP);
  const results = Promise.allSettled(Array.from({ length: 102 }, () => passwords.hash("a")));
  await expect(passwords.hash("b")).rejects.toMatchObject({
    code: "unavailable",
    options: { retryAfter: 5 },
  });
  passwords.close();
  await results;
});

Deno.test("the thread starts with permission to read alone", async () => {
  const script = `
    import { passwordHasher } from "@/domain/accounts/password.ts";
    const passwords = passwordHasher({ threads: 1 });
    console.log(await passwords.verify("secret", await passwords.hash("secret")));
    passwords.close();`;
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--allow-read", "--ext=ts", "-"],
    cwd: new URL("../..", import.meta.url),
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  });
  await using child = command.spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(script));
  await writer.close();
  const { stdout, stderr } = await child.output();
  expect(new TextDecoder().decode(stderr)).not.toContain("error");
  expect(new TextDecoder().decode(stdout).trim()).toBe("true");
});
