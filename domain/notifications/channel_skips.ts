/** What is being skipped because a channel isn't set up, so that somebody notices. */
import { type IsoInstant, isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Tx } from "../kernel/tx.ts";
import { CHAT_CHANNELS, type ChatChannel } from "./delivery_model.ts";
import { skippingKey } from "./store.ts";

/** For how long one skipped message is spoken of, in days. */
const SPOKEN_OF_DAYS = 7;

/** Notes that a message was skipped, in the commit that records it. */
export function noteSkip(deps: Deps, tx: Tx, channel: ChatChannel): void {
  tx.set(skippingKey(channel), isoInstant(deps.clock()));
}

/** The channels on which a message was skipped lately. */
export async function channelsSkipping(deps: Deps): Promise<ChatChannel[]> {
  const since = shift(isoInstant(deps.clock()), { hours: -24 * SPOKEN_OF_DAYS });
  const entries = await Promise.all(
    CHAT_CHANNELS.map((channel) => deps.kv.get<IsoInstant>(skippingKey(channel))),
  );
  return CHAT_CHANNELS.filter((_, place) => (entries[place]!.value ?? "") > since);
}
