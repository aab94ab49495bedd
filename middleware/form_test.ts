import { expect } from "expect";
import { translator } from "@/domain/kernel/i18n.ts";
import { invalidInput, Problem } from "@/domain/kernel/problem.ts";
import { BODY_MAX, readBody } from "./body.ts";
import { readForm, refuseForm } from "./form.ts";

const t = translator("en");

function post(body: BodyInit, headers: HeadersInit = {}): Request {
  return new Request("http://localhost/", { method: "POST", body, headers });
}

Deno.test("both kinds of form are read", async () => {
  const fields = new FormData();
  fields.set("email", "é@b.fr");
  fields.set("file", new Blob(["x"]), "x.txt");
  expect(await readForm(post(fields))).toEqual({ email: "é@b.fr" });
  expect(await readForm(post(new URLSearchParams({ email: "é@b.fr" })))).toEqual({
    email: "é@b.fr",
  });
});

Deno.test("what is no form is refused", async () => {
  await expect(readForm(post("{}", { "content-type": "application/json" }))).rejects
    .toMatchObject({ code: "unsupported-media-type" });
  await expect(readForm(post("x", { "content-type": "multipart/form-data" }))).rejects
    .toMatchObject({ code: "malformed-request" });
});

Deno.test("a body is read up to the limit, whatever it announces", async () => {
  expect(await readBody(post(new Uint8Array(BODY_MAX)))).toHaveLength(BODY_MAX);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65536;
      controller.enqueue(new Uint8Array(65536));
    },
  });
  await expect(readBody(post(endless, { "content-length": "10" }))).rejects.toMatchObject({
    code: "too-large",
  });
  expect(sent).toBeLessThan(2 * BODY_MAX);
  await expect(readBody(post("x", { "content-length": String(BODY_MAX + 1) }))).rejects
    .toMatchObject({ code: "too-large" });
});

Deno.test("a refused form tells what is wrong where it can be put right", () => {
  expect(refuseForm(invalidInput({ email: { key: "field.required" } }), t)).toEqual({
    refusal: { fields: { email: "This field is required." }, message: null },
    init: { status: 422 },
  });
  const late = new Problem("too-many-requests", { params: { seconds: 9 }, retryAfter: 9 });
  expect(refuseForm(late, t)).toEqual({
    refusal: { fields: {}, message: "Too many tries: try again in 9 seconds." },
    init: { status: 429, headers: { "retry-after": "9" } },
  });
  expect(refuseForm(new Problem("wrong-credentials"), t).init.status).toBe(422);
});

Deno.test("what the form can't help is thrown on", () => {
  for (const error of [new Error("bug"), new Problem("forbidden"), new Problem("internal")]) {
    expect(() => refuseForm(error, t)).toThrow(error);
  }
});
