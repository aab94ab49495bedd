/**
 * Tampering with the chain, each way named alike by the walk that browsers run over the published
 * chain and by the house's own over its store: both are {@linkcode walkChain}.
 */
import { expect } from "expect";
import { openShop } from "../../tests/fixtures/shop.ts";
import { isoInstant } from "../kernel/clock.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { type ChainPage, readChain } from "./chain.ts";
import { publishSignal } from "./publish.ts";
import { recordEvent } from "./record_event.ts";
import { ENTRIES, eventsOf, HEAD, OPENINGS, type StoredEvent } from "./store.ts";
import { NEW_SIGNAL } from "./testing.ts";
import {
  type ChainEntry,
  type FaultKind,
  hashEntry,
  type SignedHead,
  walkChain,
} from "./verify_chain.ts";
import { signDay, verifyStoredChain } from "./verify_stored.ts";

/** A chain of five entries, the first four open, the fifth sealed. */
async function furnish(deps: TestDeps) {
  const { admin } = await openShop(deps);
  const open = { ...NEW_SIGNAL, delayMinutes: 0 };
  const { id } = await publishSignal(deps, admin, open);
  await recordEvent(deps, admin, id, { kind: "activated", price: "1.0850" });
  await recordEvent(deps, admin, id, { kind: "stop_hit", price: "1.0800" });
  await publishSignal(deps, admin, { ...open, symbol: "GBPUSD" });
  await publishSignal(deps, admin, { ...NEW_SIGNAL, symbol: "XAUUSD", delayMinutes: 60 });
  return id;
}

async function verdictOf(deps: TestDeps, chain: ChainPage) {
  const walk = walkChain(isoInstant(deps.clock()));
  await walk.add(chain.entries, chain.opened);
  return await walk.finish(chain.head, chain.key);
}

Deno.test("a whole chain is whole for both, its sealed entries counted", async () => {
  await using deps = await testDeps();
  const empty = { entries: 0, sealed: 0, fault: null, signatureChecked: false };
  expect(await verdictOf(deps, await readChain(deps))).toEqual(empty);
  expect(await verifyStoredChain(deps)).toEqual({ ...empty, changedRecord: null });
  await furnish(deps);
  const whole = { entries: 5, fault: null, signatureChecked: true };
  expect(await verdictOf(deps, await readChain(deps))).toEqual({ ...whole, sealed: 1 });
  // The house has what opens every entry.
  expect(await verifyStoredChain(deps)).toEqual({ ...whole, sealed: 0, changedRecord: null });
});

type Tamper = (chain: ChainPage) => void | Promise<void>;
const entry = (chain: ChainPage, index: number): ChainEntry => chain.entries[index - 1]!;
const again = async (chain: ChainPage, index: number) => {
  entry(chain, index).hash = await hashEntry(entry(chain, index));
};

const TAMPERED: [name: string, tamper: Tamper, kind: FaultKind, index: number][] = [
  ["its place", (chain) => void (entry(chain, 2).index = 7), "place", 2],
  ["its time", (chain) => void (entry(chain, 2).at = "2026-03-10T08:00:00.000Z"), "hash", 2],
  [
    "its opening",
    (chain) => void (entry(chain, 5).opensAt = "2030-01-01T00:00:00.000Z"),
    "hash",
    5,
  ],
  ["its commitment", (chain) => void (entry(chain, 3).commitment = "0".repeat(64)), "hash", 3],
  ["its link", (chain) => void (entry(chain, 3).previousHash = "0".repeat(64)), "link", 3],
  ["its hash", (chain) => void (entry(chain, 3).hash = "0".repeat(64)), "hash", 3],
  ["the first link", (chain) => void (entry(chain, 1).previousHash = "1".repeat(64)), "link", 1],
  [
    "a field that is none",
    (chain) => {
      Object.assign(entry(chain, 4), { at: 5 });
    },
    "malformed",
    4,
  ],
  ["an entry dropped", (chain) => void chain.entries.splice(2, 1), "place", 3],
  ["an entry doubled", (chain) => void chain.entries.splice(2, 0, entry(chain, 2)), "place", 3],
  [
    "the end dropped",
    (chain) => {
      chain.entries.pop();
    },
    "head",
    4,
  ],
  [
    "two reordered",
    (chain) => {
      [chain.entries[1], chain.entries[2]] = [entry(chain, 3), entry(chain, 2)];
    },
    "place",
    2,
  ],
  [
    "two reordered and numbered anew",
    (chain) => {
      [chain.entries[1], chain.entries[2]] = [entry(chain, 3), entry(chain, 2)];
      entry(chain, 2).index = 2;
      entry(chain, 3).index = 3;
    },
    "link",
    2,
  ],
  [
    "commitments swapped",
    (chain) => {
      const [a, b] = [entry(chain, 1), entry(chain, 4)];
      [a.commitment, b.commitment] = [b.commitment, a.commitment];
    },
    "hash",
    1,
  ],
  [
    "commitments swapped, hashes made anew",
    async (chain) => {
      const [a, b] = [entry(chain, 2), entry(chain, 3)];
      [a.commitment, b.commitment] = [b.commitment, a.commitment];
      await again(chain, 2);
      entry(chain, 3).previousHash = a.hash;
      await again(chain, 3);
    },
    "commitment",
    2,
  ],
  [
    "a commitment replaced with its hash",
    async (chain) => {
      entry(chain, 5).commitment = "0".repeat(64);
      await again(chain, 5);
    },
    "head",
    5,
  ],
  [
    "openings swapped",
    (chain) => {
      const [a, b] = [chain.opened[0]!, chain.opened[3]!];
      [a.payload, b.payload] = [b.payload, a.payload];
    },
    "commitment",
    1,
  ],
  [
    "a price bettered",
    (chain) => {
      const { payload } = chain.opened[2] as { payload: { event: { price: string } } };
      payload.event.price = "1.0900";
    },
    "commitment",
    3,
  ],
  ["a nonce that is none", (chain) => void (chain.opened[0]!.nonce = "zz"), "commitment", 1],
  ["a loss kept hidden", (chain) => void chain.opened.splice(2, 1), "withheld", 3],
  [
    "an opening of nothing",
    (chain) => {
      chain.opened.push({ index: 99, nonce: "0".repeat(64), payload: {} });
    },
    "stray",
    99,
  ],
  [
    "an earlier head",
    (chain) => {
      chain.head = { ...chain.head!, index: 4, hash: entry(chain, 4).hash };
    },
    "head",
    5,
  ],
  ["no head", (chain) => void (chain.head = null), "head", 5],
  [
    "another time of signing",
    (chain) => {
      chain.head = { ...chain.head!, at: "2026-01-01T00:00:00.000Z" };
    },
    "signature",
    5,
  ],
  [
    "another key",
    (chain) => void (chain.key = { ...chain.key, x: "A".repeat(43) }),
    "signature",
    5,
  ],
];

Deno.test("the reader's walk names every kind of tampering and its place", async () => {
  await using deps = await testDeps();
  await furnish(deps);
  deps.clock.advance({ minutes: 11 });
  const chain = await readChain(deps);
  for (const [name, tamper, kind, index] of TAMPERED) {
    const tampered = structuredClone(chain);
    await tamper(tampered);
    const { fault } = await verdictOf(deps, tampered);
    expect([name, fault]).toEqual([name, { kind, index }]);
  }
});

Deno.test("the house's walk names it in the store, and no day is signed over it", async () => {
  const cases: [name: string, tamper: (deps: TestDeps) => Promise<unknown>, FaultKind, number][] = [
    ["an entry dropped", ({ kv }) => kv.delete([...ENTRIES, 2]), "place", 2],
    [
      "an entry changed",
      async ({ kv }) => {
        const { value } = await kv.get<ChainEntry>([...ENTRIES, 2]);
        await kv.set([...ENTRIES, 2], { ...value, at: "2026-03-10T08:00:00.000Z" });
      },
      "hash",
      2,
    ],
    [
      "a commitment swapped",
      async ({ kv }) => {
        const { value } = await kv.get<ChainEntry>([...ENTRIES, 5]);
        const changed = { ...value!, commitment: "0".repeat(64) };
        await kv.set([...ENTRIES, 5], { ...changed, hash: await hashEntry(changed) });
      },
      "commitment",
      5,
    ],
    [
      "a price bettered",
      async ({ kv }) => {
        const { value } = await kv.get<{ payload: { event: object } }>([...OPENINGS, 3]);
        const event = { ...value!.payload.event, price: "1.0900" };
        await kv.set([...OPENINGS, 3], { ...value, payload: { ...value!.payload, event } });
      },
      "commitment",
      3,
    ],
    [
      "the head put back",
      async ({ kv }) => {
        const { value } = await kv.get<SignedHead>(HEAD);
        await kv.set(HEAD, { ...value, index: 4 });
      },
      "head",
      5,
    ],
    [
      "a signature made up",
      async ({ kv }) => {
        const { value } = await kv.get<SignedHead>(HEAD);
        await kv.set(HEAD, { ...value, at: "2026-03-10T08:00:00.000Z" });
      },
      "signature",
      5,
    ],
  ];
  for (const [name, tamper, kind, index] of cases) {
    await using deps = await testDeps();
    await furnish(deps);
    await tamper(deps);
    expect([name, (await verifyStoredChain(deps)).fault]).toEqual([name, { kind, index }]);
    await expect(signDay(deps)).rejects.toThrow(`entry ${index}: ${kind}`);
  }
});

Deno.test("an event's record that is not what was sealed is named", async () => {
  await using deps = await testDeps();
  const id = await furnish(deps);
  const key = [...eventsOf(id), 3];
  const { value } = await deps.kv.get<StoredEvent>(key);
  const event = { ...value!.payload.event, price: "1.0900" };
  await deps.kv.set(key, { ...value, payload: { ...value!.payload, event } });
  expect((await verifyStoredChain(deps)).changedRecord).toBe(`${id}/3`);
});

Deno.test("each Paris day is signed once", async () => {
  await using deps = await testDeps();
  expect(await signDay(deps)).toBe(false);
  await furnish(deps);
  deps.clock.advance({ hours: 5 });
  expect(await signDay(deps)).toBe(true);
  expect((await readChain(deps)).head).toMatchObject({ index: 5, at: "2026-03-10T14:00:00.000Z" });
  expect((await verifyStoredChain(deps)).fault).toBeNull();
  expect(await signDay(deps)).toBe(false);
  deps.clock.advance({ hours: 12 });
  expect(await signDay(deps)).toBe(true);
});
