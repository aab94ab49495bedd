/** A house whose mail is read: what tests of accounts over HTTP share. */
import { listKeptMails, readKeptMail } from "@/domain/notifications/mailbox.ts";
import type { ApiClient } from "../fixtures/http.ts";
import { type PostOffice, postOffice } from "../fixtures/post_office.ts";
import { type CheckoutHouse, openCheckoutHouse } from "./checkout_house.ts";

/** Passwords that pass the rules, one for each part of a story. */
export const PASSWORDS = ["le fleuve reste calme", "la mer aussi, parfois"] as const;

/** A mail as its reader sees it. */
export interface ReadMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The first link of ours in it, from its path on. */
  link: string;
}

/** A house with its worker. */
export interface AccountHouse extends CheckoutHouse {
  /** Registers by the form, as a browser without scripts does. */
  register(email: string, userAgent?: string): Promise<ApiClient>;
  /** A visitor who has signed in by the form. */
  enter(email: string, password: string, userAgent?: string): Promise<ApiClient>;
  /** Has the worker send what waits, and gives the newest mail to an address, or null. */
  mailTo(email: string): Promise<ReadMail | null>;
}

/** Opens an {@linkcode AccountHouse}. */
export async function openAccountHouse(): Promise<AccountHouse> {
  const house = await openCheckoutHouse();
  const office: PostOffice = postOffice(null);
  const { deps, admin } = house;

  const enter = async (email: string, password: string, userAgent = "Tests") => {
    const visitor = await house.visit();
    const form = new URLSearchParams({ email, password });
    await visitor.post("/connexion", form, { headers: { "user-agent": userAgent } });
    return visitor;
  };

  return {
    ...house,
    enter,
    async register(email, userAgent = "Tests") {
      const visitor = await house.visit();
      const form = new URLSearchParams({ fullName: "Zoé Lefèvre", email, password: PASSWORDS[0] });
      await visitor.post("/inscription", form, { headers: { "user-agent": userAgent } });
      return visitor;
    },
    async mailTo(email) {
      await office.drain(deps);
      const { items } = await listKeptMails(deps, admin, { limit: 100 });
      const newest = items.find(({ to }) => to.email === email);
      if (!newest) return null;
      const { subject, text, html } = await readKeptMail(deps, admin, newest.id);
      const link = /https:\/\/calme\.example(\/\S*)/.exec(text)?.[1] ?? "";
      return { to: email, subject, text, html, link };
    },
  };
}

/** The token of a link. */
export function tokenOf(link: string): string {
  return new URL(link, "http://house.test").searchParams.get("token") ?? "";
}
