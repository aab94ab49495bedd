/** Where the devices of an account are remembered. */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";

/** A device that somebody signed in from, as far as it can be told without marking it. */
export interface KnownDevice {
  /** SHA-256 of account, name of the device and network. */
  hash: string;
  seenAt: IsoInstant;
}

const devicesKey = (accountId: Id): Deno.KvKey => ["accounts", "devices", accountId];

/** The devices of an account, most recent first. */
export async function loadDevices(tx: Tx, accountId: Id): Promise<KnownDevice[]> {
  return await tx.get<KnownDevice[]>(devicesKey(accountId)) ?? [];
}

/** Writes the devices of an account; they go after `keepMs`, unless they are written again before. */
export function saveDevices(
  tx: Tx,
  accountId: Id,
  devices: readonly KnownDevice[],
  keepMs?: number,
): void {
  tx.set(devicesKey(accountId), devices, { expireIn: keepMs });
}
