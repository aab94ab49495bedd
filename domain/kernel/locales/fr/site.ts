/** French texts: site. */
export const site = {} as const;
