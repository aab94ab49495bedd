import { expect } from "expect";
import { LOCALES } from "@/domain/kernel/i18n.ts";
import { renderMail } from "./render_mail.tsx";

for (const locale of LOCALES) {
  Deno.test(`account-erased in ${locale}: when, what stays, and what to do if it wasn't you`, () => {
    const { html, text } = renderMail({
      mail: {
        template: "account-erased",
        data: { fullName: "Anna", at: "2026-11-25T13:50:00.000Z" },
      },
      to: { name: "Anna", email: "anna@example.fr" },
      locale,
    }, { publicUrl: "https://calmness.example", seller: null });
    for (const form of [html, text]) {
      expect(form).toContain("L123-22");
      expect(form).toContain("2026, 14:50");
      expect(form).toContain("/contact");
      expect(form).not.toMatch(/\{\w+\}|undefined|commande|your order/);
    }
  });
}
