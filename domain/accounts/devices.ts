/** Telling a device that somebody signs in from for the first time, without a cookie of its own. */
import { isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { sha256Hex } from "../kernel/ids.ts";
import { truncatedAddress } from "../kernel/network.ts";
import type { Tx } from "../kernel/tx.ts";
import { RETENTION_YEARS } from "../privacy/retention_years.ts";
import { mailAccount } from "./account_mail.ts";
import { deviceName } from "./device_name.ts";
import { loadDevices, saveDevices } from "./device_store.ts";
import type { Account, Visitor } from "./model.ts";

/** How long a device is remembered after it was last signed in from: as the privacy policy says. */
const REMEMBERED_HOURS = RETENTION_YEARS.securityTrace * 365 * 24;

/** How many devices of one account are remembered. */
const DEVICES_MAX = 50;

/**
 * Notes the device of a sign-in, and tells the person by mail when it is new: a browser and system
 * not seen before on this network (a /24, a /48). The first device of an account is the one it was
 * made on and isn't told of.
 */
export async function noteDevice(
  tx: Tx,
  deps: Deps,
  account: Account,
  visitor: Visitor,
): Promise<void> {
  const now = isoInstant(deps.clock());
  const oldest = shift(now, { hours: -REMEMBERED_HOURS });
  const device = deviceName(visitor.userAgent);
  const address = truncatedAddress(visitor.address);
  const hash = await sha256Hex([account.id, device ?? "", address].join("\n"));
  const known = (await loadDevices(tx, account.id)).filter(({ seenAt }) => seenAt >= oldest);
  const others = known.filter((one) => one.hash !== hash);
  saveDevices(
    tx,
    account.id,
    [{ hash, seenAt: now }, ...others].slice(0, DEVICES_MAX),
    REMEMBERED_HOURS * 60 * 60 * 1000,
  );
  if (known.length === 0 || others.length < known.length) return;
  tx.audit({
    actor: { id: account.id, name: account.fullName },
    action: "session.new_device",
    subject: ["accounts", account.id],
    details: { device, address },
  });
  const { fullName } = account;
  await mailAccount(deps, tx, account, {
    template: "new-sign-in",
    data: { fullName, device, address, at: now },
  });
}
