/** `deno task bench [area…] [--full]`: prints a table, every figure beside its rival of the same run. */
import { AREAS, type Row, type Sizes } from "./areas.ts";

const REDUCED: Sizes = { seconds: 4, rounds: 2, mails: 5, pdfs: 30, deals: 40_000, views: 100_000 };
const FULL: Sizes = {
  seconds: 15,
  rounds: 3,
  mails: 30,
  pdfs: 300,
  deals: 400_000,
  views: 1_000_000,
};

const sizes = Deno.args.includes("--full") ? FULL : REDUCED;
const wanted = Deno.args.filter((argument) => !argument.startsWith("--"));
const unknown = wanted.filter((name) => !(name in AREAS));
if (unknown.length > 0) {
  console.error(`No such area: ${unknown.join(", ")}. There are ${Object.keys(AREAS).join(", ")}.`);
  Deno.exit(1);
}

console.log(`| ${["what", "ours", "rival", "ratio", "aim"].join(" | ")} |\n|---|---|---|---|---|`);
for (const name of wanted.length > 0 ? wanted : Object.keys(AREAS)) {
  for await (const row of AREAS[name]!(sizes)) print(row);
}

function print({ what, ours, rival = "", ratio, aim = "" }: Row): void {
  console.log(`| ${[what, ours, rival, ratio?.toFixed(2) ?? "", aim].join(" | ")} |`);
}
