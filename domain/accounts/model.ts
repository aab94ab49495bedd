/** The people who sign in. */
import { z } from "zod";
import type { IsoInstant } from "../kernel/clock.ts";
import type { Locale } from "../kernel/i18n.ts";
import type { Id } from "../kernel/ids.ts";
import type { Consent } from "../settings/archive.ts";
import type { Demographics } from "./demographics.ts";
import { type Address, emailSchema, requiredLine } from "../kernel/text.ts";

/** What a person may be, least powerful first. */
export const ROLES = ["client", "support", "editor", "admin", "owner"] as const;

/** One of {@linkcode ROLES}. */
export type Role = (typeof ROLES)[number];

/** Shortest password accepted (NIST SP 800-63B-4 section 3.1.1.2 asks for 15 where it stands alone, 8 at least). */
export const PASSWORD_MIN = 10;

/** Longest password accepted, in characters. */
export const PASSWORD_MAX = 256;

/** A new password: any characters, NFKC. */
export const passwordSchema = z.string().normalize("NFKC")
  .min(PASSWORD_MIN, "field.password").max(PASSWORD_MAX, "field.tooLong");

/** Schema of a registration; the fields in the order of the form, and so of its list of errors. */
export const registrationSchema = z.object({
  fullName: requiredLine(120),
  email: emailSchema,
  password: passwordSchema,
});

/** A registration. */
export type Registration = z.output<typeof registrationSchema>;

/** What the profile keeps for the next checkout. */
export interface Profile {
  telegram?: string;
  whatsapp?: string;
  discord?: string;
  address?: Address;
  company?: string;
  vatNumber?: string;
}

/** A person who can sign in. */
export interface Account {
  id: Id;
  email: string;
  fullName: string;
  role: Role;
  locale: Locale;
  /** When the person proved that they read the address's mail; absent while they haven't. */
  emailVerifiedAt?: IsoInstant;
  /** The address that is to replace `email` once it is confirmed. */
  pendingEmail?: string;
  /** The confirmed address that it had, whose reader may undo the change until then. */
  formerEmail?: { email: string; until: IsoInstant };
  /** Argon2id in the PHC string format. */
  passwordHash: string;
  /** How often the password has been replaced; links to reset an earlier one are void. 0 when absent. */
  passwordVersion?: number;
  profile: Profile;
  /** What the person said of themselves for statistics; absent where nothing. */
  demographics?: Demographics;
  /** What one is in the house, for readers of what one publishes. */
  jobTitle?: string;
  /** The terms and the privacy policy that it was made under; absent where nobody asked for it themselves. */
  consents?: Consent[];
  createdAt: IsoInstant;
  /** When the person had themselves erased: nobody signs in any more. */
  erasedAt?: IsoInstant;
}

/** Who is asking, as far as the rest of the house needs to know. */
export interface User {
  id: Id;
  email: string;
  fullName: string;
  role: Role;
  locale: Locale;
}

/** The credentials of a sign-in; checked for presence only, since the answer tells nothing else. */
export const credentialsSchema = z.object({
  email: requiredLine(254),
  password: z.string().normalize("NFKC").min(1, "field.required").max(
    PASSWORD_MAX,
    "field.tooLong",
  ),
});

/** The credentials of a sign-in. */
export type Credentials = z.output<typeof credentialsSchema>;

/** A session: one browser or program that stays signed in, a family of refresh tokens. */
export interface Session {
  id: Id;
  accountId: Id;
  createdAt: IsoInstant;
  /** When the person last proved who they are, by signing in or stepping up; absent: `createdAt`. */
  provedAt?: IsoInstant;
  /** When its refresh token was last exchanged. */
  lastUsedAt: IsoInstant;
  /** When it ends unless it is used. */
  expiresAt: IsoInstant;
  /** Where it was last used from, without what tells one subscriber from the next. */
  address: string;
  /** The `User-Agent` it was opened with, cut to 256 characters. */
  userAgent: string;
}

/** What is kept of a refresh token under its SHA-256. */
export interface RefreshRecord {
  sessionId: Id;
  /** When it was exchanged for its successor; absent while it is the current one. */
  usedAt?: IsoInstant;
}

/** From where somebody registers, signs in or stays signed in. */
export interface Visitor {
  /** The client's address as far as trusted hops tell it. */
  address: string;
  userAgent: string;
}
