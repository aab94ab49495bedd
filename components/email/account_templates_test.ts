import { expect } from "expect";
import { LOCALES } from "@/domain/kernel/i18n.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import type { AccountTemplate } from "./account_templates.ts";
import { type MailSite, renderMail } from "./render_mail.tsx";

const site: MailSite = { publicUrl: "https://calmness.example", seller: null, token: "s3cret" };
const at = "2026-11-25T13:50:00.000Z";
const fullName = "Éléonore Lefèvre";

const MAILS: { [T in AccountTemplate]: Extract<Mail, { template: T }> } = {
  "second-factor": { template: "second-factor", data: { fullName, event: "recovery_used", at } },
  "invitation": {
    template: "invitation",
    data: { fullName, inviter: "Alix", role: "editor", linkId: "01KB", expiresAt: at },
  },
  "role-changed": { template: "role-changed", data: { fullName, role: "support" } },
};

const LINKS: Record<AccountTemplate, string> = {
  "second-factor": "/espace/securite",
  "invitation": "/invitation?token=s3cret",
  "role-changed": "/espace",
};

for (const locale of LOCALES) {
  for (const mail of Object.values(MAILS)) {
    Deno.test(`${mail.template} in ${locale}: HTML and text say the same, about an account`, () => {
      const to = { name: fullName, email: "eleonore@client.example" };
      const { subject, html, text } = renderMail({ mail, to, locale }, site);
      expect(subject).not.toBe("");
      const base = `https://calmness.example${locale === "en" ? "/en" : ""}`;
      for (const form of [html, text]) {
        expect(form).toContain("Éléonore Lefèvre");
        expect(form).toContain(base + LINKS[mail.template]);
        expect(form).toMatch(/au sujet de votre compte|about your account/);
        expect(form).not.toMatch(/\{\w+\}|undefined|null|commande|your order/);
      }
      expect(html.match(/href="/g)).toHaveLength(1);
    });
  }
}
