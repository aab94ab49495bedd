/** Made-up signals of a demonstration and what became of them: won, lost, running, sealed. */
import type { User } from "@/domain/accounts/model.ts";
import { isoInstant, shift } from "@/domain/kernel/clock.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import type { NewEvent, NewSignal } from "@/domain/signals/model.ts";
import { publishSignal } from "@/domain/signals/publish.ts";
import { expireSignals, recordEvent } from "@/domain/signals/record_event.ts";

/** A made-up signal, and its events with the hours before now at which each is recorded. */
interface DemoSignal {
  hoursAgo: number;
  terms: Omit<NewSignal, "validUntil" | "jobTitle">;
  events: [hoursAgo: number, event: NewEvent | "expired"][];
}

/** How long each may be entered, in hours. */
const VALID_HOURS = 48;

const DAY = 24;

/** The signals, oldest first. */
export const DEMO_SIGNALS: readonly DemoSignal[] = [
  {
    hoursAgo: 61 * DAY,
    terms: {
      symbol: "EURUSD",
      side: "buy",
      entry: "1.0842",
      stop: "1.0802",
      targets: ["1.0882", "1.0922"],
      riskPercent: "1",
      rationale:
        "Exemple inventé. Troisième appui sur le support de la semaine, volatilité en baisse.\nL’idée tombe si la bougie de quatre heures clôture sous 1.0802.",
    },
    events: [
      [61 * DAY - 2, { kind: "activated", price: "1.0842" }],
      [60 * DAY - 5, { kind: "target_hit", target: 1, price: "1.0882" }],
      [59 * DAY, { kind: "target_hit", target: 2, price: "1.0922" }],
    ],
  },
  {
    hoursAgo: 47 * DAY,
    terms: {
      symbol: "XAUUSD",
      side: "sell",
      entry: "2358.0",
      entryTo: "2362.0",
      stop: "2372.0",
      targets: ["2346.0", "2330.0"],
      riskPercent: "0.5",
      rationale: "Exemple inventé. Retour sous la résistance avec divergence de l’oscillateur.",
    },
    events: [
      [47 * DAY - 3, { kind: "activated", price: "2360.0" }],
      [46 * DAY, { kind: "stop_hit", price: "2372.4", note: "Exécuté avec un léger glissement." }],
    ],
  },
  {
    hoursAgo: 33 * DAY,
    terms: {
      symbol: "GBPJPY",
      side: "buy",
      entry: "191.20",
      stop: "190.40",
      targets: ["192.00", "192.80", "194.00"],
      riskPercent: "1",
      rationale: "Exemple inventé. Cassure du triangle, reprise attendue dans le sens de fond.",
    },
    events: [
      [33 * DAY - 1, { kind: "activated", price: "191.22" }],
      [32 * DAY - 6, { kind: "target_hit", target: 1, price: "192.00" }],
      [32 * DAY - 7, {
        kind: "amended",
        changes: { stop: "191.22" },
        note: "Stop ramené à l’entrée.",
      }],
      [31 * DAY, { kind: "breakeven", price: "191.22" }],
    ],
  },
  {
    hoursAgo: 24 * DAY,
    terms: {
      symbol: "US30",
      side: "buy",
      entry: "39150",
      stop: "38950",
      targets: ["39450"],
      riskPercent: "1",
      rationale: "Exemple inventé. Entrée prévue sur repli, si le repli vient.",
    },
    events: [[22 * DAY - 1, "expired"]],
  },
  {
    hoursAgo: 15 * DAY,
    terms: {
      symbol: "USDJPY",
      side: "sell",
      entry: "151.60",
      stop: "152.10",
      targets: ["150.60"],
      riskPercent: "1",
      rationale: "Exemple inventé. Zone de distribution, deux rejets nets.",
    },
    events: [
      [15 * DAY - 4, { kind: "activated", price: "151.58" }],
      [14 * DAY, { kind: "stop_hit", price: "152.10" }],
    ],
  },
  {
    hoursAgo: 9 * DAY,
    terms: {
      symbol: "EURUSD",
      side: "sell",
      entry: "1.0935",
      stop: "1.0965",
      targets: ["1.0890", "1.0860"],
      riskPercent: "1",
      rationale:
        "Exemple inventé. Sommet plus bas que le précédent, calendrier chargé à la baisse.",
    },
    events: [
      [9 * DAY - 2, { kind: "activated", price: "1.0934" }],
      [8 * DAY, { kind: "target_hit", target: 1, price: "1.0890" }],
      [7 * DAY, { kind: "closed", price: "1.0872", note: "Clôturé avant une annonce." }],
    ],
  },
  {
    hoursAgo: 2 * DAY,
    terms: {
      symbol: "XAUUSD",
      side: "buy",
      entry: "2341.5",
      stop: "2331.5",
      targets: ["2356.5", "2371.5"],
      riskPercent: "1",
      rationale: "Exemple inventé. Support hebdomadaire tenu, stop sous le creux.",
    },
    events: [[2 * DAY - 5, { kind: "activated", price: "2341.5" }]],
  },
  {
    hoursAgo: 6,
    terms: {
      symbol: "GBPUSD",
      side: "buy",
      entry: "1.2655",
      stop: "1.2620",
      targets: ["1.2690", "1.2725"],
      riskPercent: "1",
      rationale: "Exemple inventé. Encore réservé aux membres : dans la chaîne, il est scellé.",
    },
    events: [],
  },
];

/** Plays the signals in the order in which they happened; `at` moves the clock to so many hours ago. */
export async function playSignals(
  deps: Deps,
  at: (hoursAgo: number) => void,
  author: User,
): Promise<void> {
  const ids = new Map<DemoSignal, string>();
  const steps = DEMO_SIGNALS.flatMap((signal) => [
    { hoursAgo: signal.hoursAgo, play: () => publish(deps, author, signal, ids) },
    ...signal.events.map(([hoursAgo, event]) => ({
      hoursAgo,
      play: () =>
        event === "expired"
          ? expireSignals(deps)
          : recordEvent(deps, author, ids.get(signal)!, event),
    })),
  ]);
  for (const { hoursAgo, play } of steps.sort((a, b) => b.hoursAgo - a.hoursAgo)) {
    at(hoursAgo);
    await play();
  }
}

async function publish(
  deps: Deps,
  author: User,
  signal: DemoSignal,
  ids: Map<DemoSignal, string>,
): Promise<void> {
  const validUntil = shift(isoInstant(deps.clock()), { hours: VALID_HOURS });
  const { id } = await publishSignal(deps, author, {
    ...signal.terms,
    validUntil,
    jobTitle: "Analyste technique",
  });
  ids.set(signal, id);
}
