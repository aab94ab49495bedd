/** Every template in every language and form, with its sample, as the office looks at it. */
import { expect } from "expect";
import { chatText } from "@/components/chat/chat_text.ts";
import { SAMPLES, TEMPLATES } from "@/components/email/samples.ts";
import { sampleSite } from "@/components/notifications/preview.ts";
import { renderMail } from "@/components/email/render_mail.tsx";
import { LOCALES } from "@/domain/kernel/i18n.ts";
import { openCheckoutHouse } from "./checkout_house.ts";

const HOLE = /\{\w+\}|undefined|\bnull\b|NaN|\[object/;

for (const template of TEMPLATES) {
  Deno.test(`${template}: no form has a hole in any language`, () => {
    for (const locale of LOCALES) {
      const mail = SAMPLES[template];
      const site = sampleSite("https://calme.example", null);
      const to = { name: mail.data.fullName, email: "e@example.com" };
      const { subject, html, text } = renderMail({ mail, to, locale }, site);
      const chat = chatText({ mail, locale, channel: "telegram" }, site, false);
      for (const form of [subject, html.replace(/<style>.*?<\/style>/s, ""), text, chat]) {
        expect(form).not.toMatch(HOLE);
        expect(form.length).toBeGreaterThan(10);
      }
    }
  });
}

Deno.test("the page shows a sample in its forms; what the address doesn't know falls back", async () => {
  await using house = await openCheckoutHouse();
  const desk = await house.visit(house.admin.email);
  const path = "/admin/notifications/preview";
  const page = await desk.get(`${path}?template=payment-rejected&locale=en`);
  expect(page.text).toContain("Hello Éléonore Lefèvre");
  expect(page.text).toContain("&amp;lt;incomplet");
  const mail = await desk.get(`${path}/html?template=payment-rejected&locale=en`);
  expect(mail.text).toContain('<html lang="en">');
  expect(mail.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
  const { status, text } = await desk.get(`${path}?template=none&locale=de`);
  expect(status).toBe(200);
  expect(text).toContain("order-confirmation");
});
