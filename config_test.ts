import { expect } from "expect";
import { readConfig, VARIABLES } from "./config.ts";

const SECRET = "a secret for tests only, of sufficient length";

Deno.test("an empty environment is enough to try it out", () => {
  expect(readConfig({}, "app")).toMatchObject({
    port: 8000,
    kvPath: "data/calmness.sqlite",
    publicUrl: "http://localhost:8000",
    queues: true,
    trustedHops: 0,
    demoData: false,
    corsOrigins: [],
  });
  expect(readConfig({}, "demo")).toMatchObject({ kvPath: "data/demo.sqlite", demoData: true });
});

Deno.test("an empty variable counts as absent", () => {
  expect(readConfig({ PORT: "", SMTP_URL: "", QUEUES: "" }, "app").smtpUrl).toBe(undefined);
});

Deno.test("what is wrong is named, all of it at once", () => {
  const wrong = {
    PORT: "70000",
    QUEUES: "maybe",
    TRUSTED_HOPS: "-1",
    CORS_ORIGINS: "https://a.example/path",
  };
  for (const name of Object.keys(wrong)) expect(() => readConfig(wrong, "app")).toThrow(name);
});

Deno.test("the first owner's address and password come together", () => {
  expect(() => readConfig({ ADMIN_EMAIL: "a@example.fr" }, "app")).toThrow("ADMIN_PASSWORD");
});

Deno.test("production over https names the secret that it lacks; the demonstration needs none", () => {
  const env = { PUBLIC_URL: "https://calmness.example" };
  expect(() => readConfig(env, "app")).toThrow("SESSION_SECRET is missing");
  expect(readConfig({ ...env, SESSION_SECRET: SECRET }, "app").publicUrl).toBe(env.PUBLIC_URL);
  expect(readConfig(env, "demo").sessionSecret).toBe(undefined);
});

Deno.test("every variable is explained in .env.example, and allowed to the start task", async () => {
  const example = await Deno.readTextFile(new URL("./.env.example", import.meta.url));
  const { tasks } = JSON.parse(await Deno.readTextFile(new URL("./deno.json", import.meta.url)));
  const allowed = /--allow-env=(\S+)/.exec(tasks.start.command)?.[1]?.split(",") ?? [];
  for (const name of VARIABLES) {
    expect(example).toMatch(new RegExp(`^${name}=`, "m"));
    expect(allowed).toContain(name);
  }
});

Deno.test("deno.jsr.json is deno.json with the published Fresh in place of ours", async () => {
  const [ours, published] = await Promise.all(
    ["./deno.json", "./deno.jsr.json"].map(async (file) =>
      JSON.parse(await Deno.readTextFile(new URL(file, import.meta.url)))
    ),
  );
  expect(published).toEqual({
    ...ours,
    imports: {
      ...ours.imports,
      "fresh": "jsr:@fresh/core@^2.3",
      "fresh/runtime": "jsr:@fresh/core@^2.3/runtime",
      "fresh/dev": "jsr:@fresh/core@^2.3/dev",
    },
  });
});
