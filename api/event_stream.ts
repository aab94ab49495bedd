/** Server-sent events (HTML Living Standard, section 9.2) from a stream of changes. */

/** One event. */
export interface ServerEvent {
  event: string;
  /** What a client that comes back says it has seen. */
  id: string;
  /** One line. */
  data: string;
}

/** How often a comment is sent, so that proxies keep the connection and a dead one is noticed. */
const BEAT_MS = 20_000;

/** After how long a client that lost the connection should come back. */
const RETRY_MS = 3_000;

/** Writes each change as an event, until the client goes away: then `open`'s signal is aborted. */
export function eventStream<T>(
  open: (signal: AbortSignal) => ReadableStream<T>,
  eventOf: (change: T) => ServerEvent,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const gone = new AbortController();
  const encoder = new TextEncoder();
  let beats: ReturnType<typeof setInterval> | undefined;
  return new ReadableStream({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      write(`retry: ${RETRY_MS}\n\n`);
      beats = setInterval(() => write(": beat\n\n"), BEAT_MS);
      (async () => {
        try {
          for await (const change of open(gone.signal)) {
            const { event, id, data } = eventOf(change);
            write(`event: ${event}\nid: ${id}\ndata: ${data}\n\n`);
          }
          controller.close();
        } catch (error) {
          if (!gone.signal.aborted) controller.error(error);
        } finally {
          clearInterval(beats);
        }
      })();
    },
    cancel() {
      clearInterval(beats);
      gone.abort();
    },
  });
}
