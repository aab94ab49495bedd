import { expect } from "expect";
import { hintDeclined, suggestedLocale } from "./language_hint.ts";

function suggested(locale: "fr" | "en", headers: HeadersInit, path = "/services") {
  return suggestedLocale(new Request("http://localhost/", { headers }), { locale, path });
}

Deno.test("a reader whose browser prefers the other language is offered it", () => {
  expect(suggested("fr", { "accept-language": "en-GB,en;q=0.9,fr;q=0.5" })).toBe("en");
  expect(suggested("en", { "accept-language": "fr" })).toBe("fr");
});

Deno.test("nobody is offered what they read, or what they didn't ask for", () => {
  expect(suggested("fr", { "accept-language": "fr-FR,en;q=0.8" })).toBeNull();
  expect(suggested("fr", { "accept-language": "de,es;q=0.7" })).toBeNull();
  expect(suggested("en", {})).toBeNull();
  expect(suggested("en", { "accept-language": "*" })).toBeNull();
});

Deno.test("where the profile decides there is nothing to offer", () => {
  expect(suggested("fr", { "accept-language": "en" }, "/espace/profil")).toBeNull();
});

Deno.test("who declined isn't asked again", () => {
  const cookie = hintDeclined("https://calmness.example").split(";")[0]!;
  expect(suggested("fr", { "accept-language": "en", cookie })).toBeNull();
  expect(hintDeclined("https://calmness.example")).toContain("Secure");
});
