/** Keeps the answers to the latest questions. */

/** `answer`, which is asked once a question as long as no more than `max` others were asked since. */
export function remember<T>(max: number, answer: (question: string) => T): (question: string) => T {
  const known = new Map<string, T>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const fresh = answer(question);
    // A map is in the order of insertion: the first one is the oldest.
    if (known.size >= max) known.delete(known.keys().next().value!);
    known.set(question, fresh);
    return fresh;
  };
}
