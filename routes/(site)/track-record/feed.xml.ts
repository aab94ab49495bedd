/** `/track-record/feed.xml`: the signals that are everybody's as an Atom feed (RFC 4287), with the chain's head. */
import { define, type State } from "@/app_state.ts";
import { authorText, statusText } from "@/components/signals/words.ts";
import { atomFeed, type FeedEntry } from "@/components/signals/atom.ts";
import { isoInstant } from "@/domain/kernel/clock.ts";
import { readHead } from "@/domain/signals/chain.ts";
import { AS_EVERYBODY } from "@/domain/signals/delay.ts";
import { listSignals } from "@/domain/signals/list_signals.ts";
import type { Signal } from "@/domain/signals/model.ts";

/** Signals of a feed. */
const NEWEST = 50;

/** The feed, in the language of its address. */
export const handler = define.handlers({
  async GET({ state }) {
    const { deps, t, locale, href, config: { publicUrl } } = state;
    const [head, { items }] = await Promise.all([
      readHead(deps),
      listSignals(deps, AS_EVERYBODY, { limit: NEWEST }),
    ]);
    const updated = items.map(updatedAt).sort().at(-1);
    const xml = atomFeed({
      locale,
      title: t("signals.record.title"),
      subtitle: head
        ? t("signals.record.feed_subtitle", { head: `${head.index}:${head.hash}` })
        : t("signals.record.head_none"),
      self: publicUrl + href("/track-record/feed.xml"),
      page: publicUrl + href("/track-record"),
      author: t("common.brand"),
      updated: updated ?? head?.at ?? isoInstant(deps.clock()),
      head,
      entries: items.map((signal) => feedEntry(signal, state)),
    });
    return new Response(xml, {
      headers: {
        "content-type": "application/atom+xml; charset=utf-8",
        "cache-control": "no-store",
      },
    });
  },
});

function feedEntry(signal: Signal, { t, href, config: { publicUrl } }: State): FeedEntry {
  const { symbol, side, rationale } = signal.terms;
  return {
    id: `urn:calmness:signal:${signal.id}`,
    link: publicUrl + href(`/track-record/${signal.id}`),
    title: t("signals.record.feed_entry", {
      symbol,
      side: t(`signals.side.${side}`),
      status: statusText(signal, t),
    }),
    published: signal.publishedAt,
    updated: updatedAt(signal),
    summary: rationale,
    author: authorText(signal.author, t),
  };
}

/** For everybody, a signal is new when it opens. */
function updatedAt({ opensAt, lastAt }: Signal): string {
  return opensAt > lastAt ? opensAt : lastAt;
}
