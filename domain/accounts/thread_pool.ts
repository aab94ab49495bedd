/** Threads for work that would hold up the event loop: they start when needed, and what waits has an end. */
import { Problem } from "../kernel/problem.ts";

/** How many pieces of work may wait for a thread; further ones would come too late anyway. */
const QUEUE_MAX = 100;

/** What a thread posts back: the result, or why there is none. */
export type ThreadAnswer<Result> = { result: Result } | { error: string };

/** Threads of one kind. */
export interface ThreadPool<Work, Result> {
  /**
   * Has a thread do a piece of work. Rejects with the `unavailable` problem when too much waits, or
   * after {@linkcode close}, and with `Error` when the work fails.
   */
  run(work: Work): Promise<Result>;
  /** Ends the threads; what is still waiting is refused. */
  close(): void;
}

type Waiting<Work, Result> = PromiseWithResolvers<Result> & { work: Work };

interface Thread<Work, Result> {
  worker: Worker;
  doing: Waiting<Work, Result> | undefined;
}

/** Makes a pool of at most `size` threads of the module at `url`, each doing one thing at a time. */
export function threadPool<Work, Result>(url: URL, size: number): ThreadPool<Work, Result> {
  const threads: Thread<Work, Result>[] = [];
  const queue: Waiting<Work, Result>[] = [];
  let closed = false;

  function startThread(): Thread<Work, Result> {
    const worker = new Worker(url, { type: "module" });
    const thread: Thread<Work, Result> = { worker, doing: undefined };
    worker.onmessage = ({ data }: MessageEvent<ThreadAnswer<Result>>) => {
      const done = thread.doing;
      thread.doing = undefined;
      if ("result" in data) done?.resolve(data.result);
      else done?.reject(new Error(data.error));
      next();
    };
    // A thread that can't go on is given up; the next piece of work starts another.
    worker.onerror = (event) => {
      event.preventDefault();
      threads.splice(threads.indexOf(thread), 1);
      worker.terminate();
      thread.doing?.reject(new Error(`A thread failed: ${event.message}`));
      next();
    };
    threads.push(thread);
    return thread;
  }

  function next(): void {
    if (closed || queue.length === 0) return;
    const thread = threads.find(({ doing }) => doing === undefined) ??
      (threads.length < size ? startThread() : undefined);
    if (!thread) return;
    thread.doing = queue.shift();
    thread.worker.postMessage(thread.doing?.work);
  }

  return {
    run(work) {
      if (closed || queue.length >= QUEUE_MAX) {
        return Promise.reject(new Problem("unavailable", { retryAfter: 5 }));
      }
      const waiting = { work, ...Promise.withResolvers<Result>() };
      queue.push(waiting);
      next();
      return waiting.promise;
    },
    close() {
      closed = true;
      const lost = [...queue, ...threads.flatMap(({ doing }) => doing ?? [])];
      for (const { worker } of threads) worker.terminate();
      threads.length = queue.length = 0;
      for (const { reject } of lost) reject(new Problem("unavailable"));
    },
  };
}

/** Answers each message to a thread by what `work` makes of it; the last line of a thread's module. */
export function serveThread<Work, Result>(work: (request: Work) => Promise<Result> | Result): void {
  const thread = globalThis as unknown as {
    onmessage: ((event: MessageEvent<Work>) => void) | null;
    postMessage(answer: ThreadAnswer<Result>): void;
  };
  thread.onmessage = async ({ data }) => {
    try {
      thread.postMessage({ result: await work(data) });
    } catch (error) {
      thread.postMessage({ error: String(error) });
    }
  };
}
