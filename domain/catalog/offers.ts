/** Reading and writing the catalogue. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Actor } from "../kernel/audit.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { Problem } from "../kernel/problem.ts";
import { transact } from "../kernel/tx.ts";
import { CATEGORIES, type Category, type Offer, offerSchema, type OfferSnapshot } from "./model.ts";
import { readOffers, REVISION, writeOffer } from "./store.ts";

function allOffers(deps: Deps): Promise<Offer[]> {
  return deps.cache.get(REVISION, async () => {
    const offers = await readOffers(deps.kv);
    const place = ({ category }: Offer) => CATEGORIES.indexOf(category);
    return offers.sort((a, b) =>
      place(a) - place(b) || a.order - b.order || (a.id < b.id ? -1 : 1)
    );
  });
}

/** What visitors may buy, in the order in which it is shown; of one category when it is given. */
export async function listPublishedOffers(deps: Deps, category?: Category): Promise<Offer[]> {
  const offers = await allOffers(deps);
  return offers.filter((offer) => offer.published && (!category || offer.category === category));
}

/** The published offer of that id or slug. Throws the `not-found` problem when there is none. */
export async function getPublishedOffer(deps: Deps, idOrSlug: string): Promise<Offer> {
  const offers = await listPublishedOffers(deps);
  const offer = offers.find((offer) => offer.id === idOrSlug || offer.slug === idOrSlug);
  if (!offer) throw new Problem("not-found", { detail: "problem.offer" });
  return offer;
}

/** Every offer, on sale or not, in the order in which it is shown. */
export async function listAllOffers(deps: Deps, user: User | null): Promise<Offer[]> {
  requirePermission(user, "catalog.edit");
  return await allOffers(deps);
}

/** An offer, on sale or not. Throws the `not-found` problem when there is none. */
export async function getOffer(deps: Deps, user: User | null, id: Id): Promise<Offer> {
  const offer = (await listAllOffers(deps, user)).find((offer) => offer.id === id);
  if (!offer) throw new Problem("not-found", { detail: "problem.offer" });
  return offer;
}

/**
 * Adds an offer or replaces the one of its id. Throws `invalid-input` on wrong fields and
 * `conflict` when another offer has its slug.
 */
export async function saveOffer(deps: Deps, actor: Actor, input: Offer): Promise<Offer> {
  const offer = parseInput(offerSchema, input);
  await transact(deps, async (tx) => {
    // Read first: an offer that is saved from here on fails this commit's check.
    await tx.get(REVISION);
    const others = await readOffers(deps.kv);
    if (others.some((other) => other.slug === offer.slug && other.id !== offer.id)) {
      throw new Problem("conflict", {
        detail: "problem.slugTaken",
        fields: { slug: { key: "problem.slugTaken" } },
      });
    }
    writeOffer(deps, tx, offer);
    tx.audit({ actor, action: "offer.saved", subject: ["catalog", offer.id] });
  });
  return offer;
}

/** What a payment keeps of an offer. */
export function snapshotOf(
  { id, slug, name, price, vatRate, period, category }: Offer,
): OfferSnapshot {
  return { id, slug, name, price, vatRate, period, category };
}
