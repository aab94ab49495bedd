/** How long what is kept, in calendar years: read by the privacy policy and by the run that enforces it. */
export const RETENTION_YEARS = {
  /** An account after its person was last there and the last contract ended. */
  inactiveAccount: 3,
  /** Invoices and accounts (Code de commerce L123-22), contracts of 120 € or more (Code de la consommation D213-2). */
  invoice: 10,
  /** An order that was never paid, after it ended. */
  unpaidOrder: 1,
  /** Who signed in from where, and what became of passwords and sessions. */
  securityTrace: 1,
} as const;
