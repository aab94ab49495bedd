/** French texts: espace. */
export const espace = {} as const;
