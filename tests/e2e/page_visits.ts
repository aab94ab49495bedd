/** Every page of the house and an address at which it can be seen, found from the route files. */
import type { AppProcess } from "../fixtures/app_process.ts";
import { ROOT } from "../fixtures/project.ts";
import { filesBelow } from "../fixtures/source_files.ts";
import { DEMO_LOGINS, DEMO_PASSWORD } from "@/demo/people.ts";
import { filePattern } from "@/fresh/fs_routes.ts";
import { announce, order, paymentsOn, post, signedIn } from "../contract/pages.ts";

/** Who looks at a page. */
export type Reader = "visitor" | "client" | "admin";

/** A page to look at. */
export interface Visit {
  /** The route's file below `routes/`. */
  file: string;
  /** Without the language prefix. */
  path: string;
  reader: Reader;
}

/** What stands for the parameters of a route: something that the demonstration has. */
type Samples = Readonly<Record<string, string>>;

/** Pages with nothing to show to somebody who comes from nowhere; they lead elsewhere. */
const LEAD_ELSEWHERE: ReadonlySet<string> = new Set(["/connexion/code"]);

/**
 * A visit for every page file. Throws when a page has parameters that no sample stands for: whoever
 * adds such a page names one in {@linkcode makeSamples}.
 */
export async function listVisits(app: AppProcess): Promise<Visit[]> {
  const files = (await filesBelow(`${ROOT}routes`, /\.tsx$/))
    .filter((file) => !file.split("/").at(-1)!.startsWith("_"));
  const samples = await makeSamples(app);
  return files.flatMap((file) => {
    const pattern = filePattern(file);
    if (LEAD_ELSEWHERE.has(pattern)) return [];
    const path = samples[pattern] ?? pattern;
    if (/[:*{]/.test(path)) throw new Error(`routes/${file} has no sample in page_visits.ts.`);
    return [{ file, path, reader: readerOf(file) }];
  });
}

function readerOf(file: string): Reader {
  if (file.startsWith("admin/")) return "admin";
  return /^(espace|checkout)\//.test(file) ? "client" : "visitor";
}

/** An address for each page with parameters; the client's orders are placed for it. */
async function makeSamples(app: AppProcess): Promise<Samples> {
  const client = await signedIn(app, { email: DEMO_LOGINS.client, password: DEMO_PASSWORD });
  const admin = await signedIn(app, { email: DEMO_LOGINS.admin, password: DEMO_PASSWORD });
  const open = await order(client, DEMO_LOGINS.client, "demo-signaux-annuel");
  const named = await order(client, DEMO_LOGINS.client, "demo-mentorat-mensuel");
  await announce(client, named, "VIR-ACCESSIBILITE-1");
  const ended = await order(client, DEMO_LOGINS.client, "demo-signaux-essentiel");
  await post(client, `/checkout/payment/${ended}/annuler`, {});
  const [payment] = paymentsOn(await admin.get("/admin/payments"));
  const linked = async (page: string) => {
    const { text } = await admin.get(page);
    const address = new RegExp(`href="(${page}/[^"/?#]+)"`).exec(text)?.[1];
    if (!address) throw new Error(`${page} links to nothing below it.`);
    return address;
  };
  const step = (id: string, name: string) => [
    `/checkout/payment/:id/${name}`,
    `/checkout/payment/${id}/${name}`,
  ];
  return Object.fromEntries([
    ["/services/:category", "/services/signaux"],
    ["/checkout/:offer", "/checkout/signaux-serenite"],
    step(open, "attente"),
    step(open, "transaction"),
    step(open, "annuler"),
    step(named, "succes"),
    step(ended, "etat"),
    ["/admin/payments/:id", `/admin/payments/${payment}`],
    ["/admin/offers/:id", await linked("/admin/offers")],
    ["/admin/mailbox/:id", await linked("/admin/mailbox")],
  ]);
}
