/**
 * What the ledger vouches for of a payment. Who paid stands in it as a seal only: a salted SHA-256,
 * that shows any change for as long as the data are there, and lets them go without breaking the chain
 * when the person has them erased (GDPR article 17). Without the salt, which goes with them, nobody can
 * guess from the seal what was sealed.
 */
import canonicalize from "canonicalize";
import type { Deps } from "../kernel/deps.ts";
import { type Id, newSecret, sha256Hex } from "../kernel/ids.ts";
import type { Payment, UserInfo, UserInfoSeal } from "./model.ts";
import { readPayment } from "./store.ts";

/**
 * A confirmed payment without staff's notes, the one part that may still grow, and who paid as a seal;
 * as they are on payments confirmed before there were seals.
 */
export type LedgerPayment =
  & Omit<Payment, "notes" | "userInfo" | "seal" | "erasedAt">
  & ({ userInfoHash: string } | { userInfo: UserInfo });

/** Seals who pays, at the confirmation. */
export async function sealUserInfo(userInfo: UserInfo): Promise<UserInfoSeal> {
  const salt = newSecret();
  return { salt, hash: await sealHash(salt, userInfo) };
}

/** The part of a confirmed payment that never changes again. */
export async function ledgerRecord(payment: Payment): Promise<LedgerPayment> {
  const { notes: _, userInfo, seal, erasedAt: __, ...fixed } = payment;
  if (!seal) return { ...fixed, userInfo };
  // Once the salt is gone, so is what could be compared; the chain still holds the seal itself.
  const userInfoHash = seal.salt === undefined ? seal.hash : await sealHash(seal.salt, userInfo);
  return { ...fixed, userInfoHash };
}

/** The same as it stands in the store; null when the payment is gone. */
export async function readLedgerRecord(deps: Deps, id: Id): Promise<LedgerPayment | null> {
  const payment = await readPayment(deps, id);
  return payment && await ledgerRecord(payment);
}

async function sealHash(salt: string, userInfo: UserInfo): Promise<string> {
  return await sha256Hex(canonicalize([salt, userInfo]) ?? "");
}
