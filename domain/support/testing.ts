/** What tests of the support start from. */
import type { User } from "../accounts/model.ts";
import { newSecret } from "../kernel/ids.ts";
import type { Correspondent, NewMessage } from "./model.ts";

/** Somebody of the desk. */
export const AGENT: User = {
  id: "01KAAAAAAAAAAAAAAAAAAAAAA1",
  email: "sacha@calmness.example",
  fullName: "Sacha Support",
  role: "support",
  locale: "fr",
};

/** A client. */
export const CLIENT: User = {
  id: "01KAAAAAAAAAAAAAAAAAAAAAA2",
  email: "anna@example.com",
  fullName: "Anna Martin",
  role: "client",
  locale: "fr",
};

/** Somebody at a browser, signed in or not. */
export function correspondent(who: Partial<Correspondent> = {}): Correspondent {
  return {
    user: null,
    secret: undefined,
    visitor: { address: "192.0.2.1", userAgent: "Tests" },
    locale: "fr",
    ...who,
  };
}

/** A message with a token of its own. */
export function message(text: string, more: Partial<NewMessage> = {}): NewMessage {
  return { text, token: newSecret(16), ...more };
}
