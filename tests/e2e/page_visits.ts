/** Every page of the house and an address at which it can be seen, found from the route files. */
import type { AppProcess } from "../fixtures/app_process.ts";
import { type ApiClient, client } from "../fixtures/http.ts";
import { ROOT } from "../fixtures/project.ts";
import { filesBelow } from "../fixtures/source_files.ts";
import { DEMO_LOGINS, DEMO_PASSWORD } from "@/demo/people.ts";
import { filePattern } from "@/fresh/fs_routes.ts";
import { announce, NEW_PASSWORD, newClient, order, post, signedIn } from "../contract/pages.ts";
import { setUpSecondFactor } from "../contract/second_factor.ts";

/**
 * Who looks at a page. A newcomer has registered and not confirmed the address yet; somebody halfway
 * has given the password and not the code of the second factor.
 */
export const READERS = ["visitor", "client", "admin", "newcomer", "halfway"] as const;

/** One of {@linkcode READERS}. */
export type Reader = (typeof READERS)[number];

/** How somebody signs in. */
export interface Credentials {
  email: string;
  password: string;
}

/** The pages of the house and how their readers sign in; visitors don't. */
export interface Walk {
  visits: Visit[];
  credentials: Readonly<Record<Exclude<Reader, "visitor">, Credentials>>;
}

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

/** Pages that lead everybody elsewhere but one kind of reader. */
const SEEN_BY: Readonly<Record<string, Reader>> = {
  "/connexion/code": "halfway",
  "/espace/securite/confirmation": "newcomer",
};

/**
 * A visit for every page file. A page below a list is seen at the first address that the list links
 * to. Throws when a page has parameters that nothing stands for: whoever adds such a page names a
 * sample in {@linkcode makeSamples}.
 */
export async function planWalk(app: AppProcess): Promise<Walk> {
  const files = (await filesBelow(`${ROOT}routes`, /\.tsx$/))
    .filter((file) => !file.split("/").at(-1)!.startsWith("_"));
  const samples = await makeSamples(app);
  const credentials = {
    client: { email: DEMO_LOGINS.client, password: DEMO_PASSWORD },
    admin: { email: DEMO_LOGINS.admin, password: DEMO_PASSWORD },
    newcomer: { email: "nouvelle@example.com", password: NEW_PASSWORD },
    halfway: { email: "prudente@example.com", password: NEW_PASSWORD },
  };
  await newClient(app, credentials.newcomer.email);
  await setUpSecondFactor(await newClient(app, credentials.halfway.email));
  const visitor = client(app.origin);
  const readers: Readonly<Record<Reader, ApiClient>> = {
    visitor,
    client: await signedIn(app, credentials.client),
    admin: await signedIn(app, credentials.admin),
    newcomer: await signedIn(app, credentials.newcomer),
    halfway: visitor,
  };
  const patterns = new Set(files.map(filePattern));
  const visits: Visit[] = [];
  for (const file of files) {
    const pattern = filePattern(file);
    const reader = SEEN_BY[pattern] ?? readerOf(file);
    const path = samples[pattern] ?? await firstBelow(readers[reader], pattern, patterns) ??
      pattern;
    if (/[:*{]/.test(path)) throw new Error(`routes/${file} has no sample in page_visits.ts.`);
    visits.push({ file, path, reader });
  }
  return { visits, credentials };
}

/**
 * For `/admin/offers/:id`, the first address below `/admin/offers` that that page links to and that is
 * no page of its own. An address with a dot is a file.
 */
async function firstBelow(
  reader: ApiClient,
  pattern: string,
  patterns: ReadonlySet<string>,
): Promise<string | undefined> {
  const list = /^(\/[^:]+)\/:\w+$/.exec(pattern)?.[1];
  if (!list) return undefined;
  const { text } = await reader.get(list);
  return Array.from(
    text.matchAll(new RegExp(`href="(${list}/[^"/?#.]+)"`, "g")),
    ([, path]) => path!,
  )
    .find((path) => !patterns.has(path) && !path.endsWith("/new"));
}

function readerOf(file: string): Reader {
  if (file.startsWith("admin/")) return "admin";
  return /^(espace|checkout)\//.test(file) ? "client" : "visitor";
}

/** An address for each page with parameters; the client's orders are placed for it. */
async function makeSamples(app: AppProcess): Promise<Samples> {
  const buyer = await signedIn(app, { email: DEMO_LOGINS.client, password: DEMO_PASSWORD });
  const open = await order(buyer, DEMO_LOGINS.client, "demo-signaux-annuel");
  const named = await order(buyer, DEMO_LOGINS.client, "demo-mentorat-mensuel");
  await announce(buyer, named, "VIR-ACCESSIBILITE-1");
  const ended = await order(buyer, DEMO_LOGINS.client, "demo-signaux-essentiel");
  await post(buyer, `/checkout/payment/${ended}/annuler`, {});
  await fileNotice(app);
  await askSupport(app);
  const account = { name: "Compte réel", platform: "mt5" };
  const linked = await buyer.post("/api/trading/accounts", account);
  const step = (id: string, name: string) => [
    `/checkout/payment/:id/${name}`,
    `/checkout/payment/${id}/${name}`,
  ];
  return Object.fromEntries([
    ["/services/:category", "/services/signaux"],
    ["/checkout/:offer", "/checkout/signaux-serenite"],
    ["/classement/:trader", "/classement/claire-e"],
    [
      "/espace/trading/comptes/:id/connexion",
      `/espace/trading/comptes/${linked.json.account.id}/connexion`,
    ],
    step(open, "attente"),
    step(open, "transaction"),
    step(open, "annuler"),
    step(named, "succes"),
    step(ended, "etat"),
  ]);
}

/** A visitor's question, so that the inbox has one to show. */
async function askSupport(app: AppProcess): Promise<void> {
  const form = new FormData();
  const token = "page-visits-question";
  for (const [name, value] of Object.entries({ text: "Bonjour, une question.", token })) {
    form.set(name, value);
  }
  await client(app.origin).post("/support", form);
}

/** A consumer's withdrawal, so that the back office has one to show. */
async function fileNotice(app: AppProcess): Promise<void> {
  const visitor = client(app.origin);
  const fields = { fullName: "Zoé Lefèvre", email: "zoe@example.com", contract: "CT-1" };
  const review = await post(visitor, "/retractation", { ...fields, step: "review" });
  const token = /name="token" value="([^"]+)"/.exec(review.text)?.[1] ?? "";
  await post(visitor, "/retractation", { ...fields, step: "confirm", token });
}
