/** French texts: auth. */
export const auth = {} as const;
