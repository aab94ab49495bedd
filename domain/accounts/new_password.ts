/**
 * What a new password must be, by NIST SP 800-63B-4 section 3.1.1.2: long enough (the schema's part),
 * not commonly used, not made of what is known of the person; nothing is asked of its characters.
 */
import { invalidInput } from "../kernel/problem.ts";
import type { PasswordHasher } from "./password.ts";

/** Whose password it becomes. */
export interface PasswordOwner {
  email: string;
  fullName: string;
}

/** Words that anybody would try here first. */
const HOUSE = ["calmness", "calmnesstrading", "trading"];

/**
 * The hash of a new password. Throws `invalid-input` for the field `field` when it would be guessed
 * soon, and `unavailable` while too many passwords wait.
 */
export async function hashNewPassword(
  passwords: PasswordHasher,
  password: string,
  owner: PasswordOwner,
  field = "password",
): Promise<string> {
  const weakness = await passwords.weakness(password, personalWords(owner));
  if (weakness === "common") throw invalidInput({ [field]: { key: "field.passwordCommon" } });
  if (weakness === "personal") throw invalidInput({ [field]: { key: "field.passwordPersonal" } });
  return await passwords.hash(password);
}

/** The address and the name, whole and in their parts. */
function personalWords({ email, fullName }: PasswordOwner): string[] {
  const parts = `${email} ${fullName}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const words = [email, email.split("@")[0] ?? "", fullName, fullName.replaceAll(/\s+/g, "")];
  return [...words, ...parts, ...HOUSE].filter((word) => word.length >= 3);
}
