/**
 * A sample of every message, for the page where the house looks at its templates. Made up and said to be;
 * what people typed is as awkward as people make it.
 */
import { METRICS } from "@/domain/analytics/overview.ts";
import { money } from "@/domain/kernel/money.ts";
import type {
  Mail,
  MailTemplate,
  NoticeFacts,
  PaymentFacts,
} from "@/domain/notifications/model.ts";

const AT = "2026-11-25T13:50:00.000Z";
const ID = "01KB0000000000000000000001";
const fullName = "Éléonore Lefèvre";
const offer = { fr: "Signaux Essentiel", en: "Essential signals" };

const payment: PaymentFacts = {
  paymentId: ID,
  reference: "RF18539007547034",
  amount: money(4900),
  offer,
  fullName,
};

const notice: NoticeFacts = {
  fullName,
  email: "eleonore@example.com",
  contract: "CT-20261125-0041",
  receivedAt: AT,
  order: { offer, amount: money(4900), reference: payment.reference },
};

const device = { fullName, device: "Firefox, Linux", address: "192.0.2.0", at: AT };

const signal: Extract<Mail, { template: "signal" }> = {
  template: "signal",
  data: {
    fullName,
    signalId: ID,
    symbol: "EURUSD",
    side: "buy",
    author: "Alix",
    opensAt: AT,
    event: {
      kind: "target_hit",
      at: AT,
      source: { kind: "editor", name: "Alix" },
      note: "Test (\n'elem1' => 'test_123',\n)",
      target: 1,
      price: "1.0901",
    },
    result: null,
    head: { index: 7, hash: "ab".repeat(32), at: AT, signature: "c2lnbmVk" },
  },
};

const ending: Extract<Mail, { template: "subscription-ending" }> = {
  template: "subscription-ending",
  data: { fullName, offer, endsAt: AT },
};

/** The samples by template. */
export const SAMPLES: { readonly [T in MailTemplate]: Extract<Mail, { template: T }> } = {
  "order-confirmation": {
    template: "order-confirmation",
    data: {
      ...payment,
      iban: "FR7630006000011234567890189",
      bic: "AGRIFRPP",
      accountHolder: "Calme SAS",
      termsVersion: "2026-11-01",
      immediateService: true,
      waiveWithdrawal: false,
      expiresOn: "2026-12-09",
    },
  },
  "transaction-received": {
    template: "transaction-received",
    data: { ...payment, transactionId: "SEPA-7F3A9C" },
  },
  "payment-rejected": {
    template: "payment-rejected",
    data: { ...payment, reason: "Le montant reçu est <incomplet> : il manque 9 €." },
  },
  "payment-cancelled": { template: "payment-cancelled", data: payment },
  "payment-expired": { template: "payment-expired", data: payment },
  "invoice": {
    template: "invoice",
    data: {
      ...payment,
      number: "CT-20261125-0041",
      issuedOn: "2026-11-25",
      net: money(4083),
      vat: money(817),
      transactionId: "SEPA-7F3A9C",
      accessUntil: "2026-12-25T13:50:00.000Z",
    },
  },
  "signal": signal,
  "subscription-ending": ending,
  "subscription-ended": { template: "subscription-ended", data: ending.data },
  "digest": {
    template: "digest",
    data: { fullName, items: [signal, ending].map((mail) => ({ mail, at: AT })), more: 0 },
  },
  "withdrawal-received": {
    template: "withdrawal-received",
    data: { ...notice, effect: "order_cancelled" },
  },
  "ending-received": {
    template: "ending-received",
    data: { ...notice, effect: "ends", named: null, ends: "at_term", endsAt: AT },
  },
  "verify-email": { template: "verify-email", data: { fullName, linkId: ID } },
  "reset-password": { template: "reset-password", data: { fullName, linkId: ID } },
  "confirm-email": {
    template: "confirm-email",
    data: { fullName, newEmail: "nouvelle@example.com", linkId: ID },
  },
  "email-change": {
    template: "email-change",
    data: { fullName, newEmail: "nouvelle@example.com", linkId: ID, at: AT },
  },
  "password-changed": { template: "password-changed", data: { fullName, at: AT } },
  "new-sign-in": { template: "new-sign-in", data: device },
  "session-ended": { template: "session-ended", data: device },
  "second-factor": { template: "second-factor", data: { fullName, event: "enabled", at: AT } },
  "chat-lost": { template: "chat-lost", data: { fullName, channel: "telegram", at: AT } },
  "channel-test": { template: "channel-test", data: { fullName, channel: "email", at: AT } },
  "account-erased": { template: "account-erased", data: { fullName, at: AT } },
  "invitation": {
    template: "invitation",
    data: { fullName, inviter: "Alix", role: "support", linkId: ID, expiresAt: AT },
  },
  "role-changed": { template: "role-changed", data: { fullName, role: "editor" } },
  "staff-payment": {
    template: "staff-payment",
    data: { ...payment, contacts: ["@eleonore", "eleonore@example.com"], transactionId: null },
  },
  "staff-notice": {
    template: "staff-notice",
    data: { ...notice, kind: "withdrawal", noticeId: ID, handled: false },
  },
  "support-reply": {
    template: "support-reply",
    data: { fullName, code: "K7Q2-M4XD", agent: "Sacha", replies: ["Bonjour, voici la réponse."] },
  },
  "support-late": {
    template: "support-late",
    data: { fullName, conversationId: ID, code: "K7Q2-M4XD", since: AT },
  },
  "weekly-figures": {
    template: "weekly-figures",
    data: {
      fullName,
      from: "2026-11-16",
      to: "2026-11-22",
      figures: Object.fromEntries(
        METRICS.map((name, place) => [name, { value: 120 + place, previous: 100 }]),
      ) as Extract<Mail, { template: "weekly-figures" }>["data"]["figures"],
    },
  },
};

/** The names of the templates, in the order in which they are shown. */
export const TEMPLATES = Object.keys(SAMPLES) as MailTemplate[];
