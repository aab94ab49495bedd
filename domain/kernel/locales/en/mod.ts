/** The catalogue of one language, a file an area. */
import { common } from "./common.ts";
import { site } from "./site.ts";
import { pricing } from "./pricing.ts";
import { disclosures } from "./disclosures.ts";
import { design } from "./design.ts";
import { audience } from "./audience.ts";
import { auth } from "./auth.ts";
import { accounts } from "./accounts.ts";
import { checkout } from "./checkout.ts";
import { espace } from "./espace.ts";
import { admin } from "./admin.ts";
import { mail } from "./mail.ts";
import { notices } from "./notices.ts";
import { notifications } from "./notifications.ts";
import { data } from "./data.ts";
import { invoice } from "./invoice.ts";
import { terminal } from "./terminal.ts";
import { signals } from "./signals.ts";
import { stats } from "./stats.ts";
import { trading } from "./trading.ts";
import { ranking } from "./ranking.ts";
import { support } from "./support.ts";
import { audit } from "./audit.ts";
import { analytics } from "./analytics.ts";
import { problems } from "./problems.ts";

/** Every message by its key. */
export const catalogue = {
  ...common,
  ...site,
  ...pricing,
  ...disclosures,
  ...design,
  ...audience,
  ...auth,
  ...accounts,
  ...checkout,
  ...espace,
  ...admin,
  ...mail,
  ...notices,
  ...notifications,
  ...data,
  ...invoice,
  ...terminal,
  ...signals,
  ...stats,
  ...trading,
  ...ranking,
  ...support,
  ...audit,
  ...analytics,
  ...problems,
};
