/** What tests of signals start from. */
import type { NewSignal } from "./model.ts";

/** A buy of EURUSD at 1.0850 with its stop 50 pips below and targets 50 and 100 above. */
export const NEW_SIGNAL: NewSignal = {
  symbol: "EURUSD",
  side: "buy",
  entry: "1.0850",
  stop: "1.0800",
  targets: ["1.0900", "1.0950"],
  riskPercent: "1",
  rationale: "Le support tient depuis trois séances.",
  validUntil: "2026-03-12T09:00:00Z",
  jobTitle: "Analyste technique",
};
