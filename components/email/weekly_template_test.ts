import { expect } from "expect";
import { LOCALES } from "@/domain/kernel/i18n.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import { type MailSite, renderMail } from "./render_mail.tsx";

const site: MailSite = { publicUrl: "https://calmness.example", seller: null };

const mail: Mail = {
  template: "weekly-figures",
  data: {
    fullName: "Ada Admin",
    from: "2026-03-02",
    to: "2026-03-08",
    figures: {
      visitors: { value: 112, previous: 100 },
      pageViews: { value: 240, previous: 240 },
      sessions: { value: 120, previous: 0 },
      bounceRate: { value: 41.5, previous: 50 },
      averageDuration: { value: 95, previous: 90 },
      signUps: { value: 4, previous: 2 },
      conversionRate: { value: 2.5, previous: null },
      revenue: { value: 123_450, previous: 49_000 },
    },
  },
};

const WORDS = {
  fr: ["112 (+12 %)", "240 (0 %)", "41,5 % (−17 %)", "1 234,50 € (+152 %)"],
  en: ["112 (+12%)", "240 (0%)", "41.5% (−17%)", "€1,234.50 (+152%)"],
};

for (const locale of LOCALES) {
  Deno.test(`the week's figures in ${locale}, each with its change where there is one`, () => {
    const to = { name: "Ada Admin", email: "ada@calmness.example" };
    const { subject, html, text } = renderMail({ mail, to, locale }, site);
    expect(subject).toContain("112");
    const plain = text.replace(/[\s\u00a0\u202f]+/g, " ");
    for (const words of WORDS[locale]) expect(plain).toContain(words);
    expect(plain).not.toMatch(/\{\w+\}|undefined|null|NaN|Infinity/);
    expect(plain).toContain("ada@calmness.example");
    expect(html).toContain("/admin/analytics?from=2026-03-02&amp;to=2026-03-08");
  });
}
