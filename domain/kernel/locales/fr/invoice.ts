/** French texts: invoice. */
export const invoice = {} as const;
