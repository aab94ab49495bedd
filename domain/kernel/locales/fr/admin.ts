/** French texts: admin. */
export const admin = {} as const;
