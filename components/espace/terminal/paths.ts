/** Where the pages about terminals stand. */

/** Adding an account, and all of one's accounts. */
export const CONNECT_PATH = "/espace/trading/connexion";

/** Importing a report. */
export const IMPORT_PATH = "/espace/trading/import";

/** Setting the terminal of an account up. */
export function setupPath(accountId: string): string {
  return `/espace/trading/comptes/${accountId}/connexion`;
}

/** Deciding which accounts take part in the ranking. */
export const RANKING_PATH = "/espace/trading/classement";
