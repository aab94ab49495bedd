import { expect } from "expect";
import { contactsOf } from "./contacts.tsx";

Deno.test("contacts are links of their own app, Discord is only read", () => {
  const contacts = contactsOf({
    telegram: "@zoe_lefevre",
    whatsapp: "+33612345678",
    discord: "zoe.l",
    email: "zoe@example.com",
  });
  expect(contacts.map(({ href }) => href)).toEqual([
    "https://t.me/zoe_lefevre",
    "https://wa.me/33612345678",
    undefined,
    "mailto:zoe@example.com",
  ]);
});
