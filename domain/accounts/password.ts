/** Hashing and checking passwords with Argon2id, on threads of their own. */
import { timingSafeEqual } from "node:crypto";
import { Problem } from "../kernel/problem.ts";
import type { HashAnswer, HashRequest } from "./password_worker.ts";
import { type Argon2Costs, formatPhc, parsePhc } from "./phc.ts";

/** Hashes and checks passwords. */
export interface PasswordHasher {
  /** The hash of a new password, in the PHC string format. */
  hash(password: string): Promise<string>;
  /**
   * Whether a password has this hash. Without a hash (there is no such account) it answers false
   * after the same work, so that the time tells nothing.
   */
  verify(password: string, phc: string | undefined): Promise<boolean>;
  /** Ends the threads; what is still waiting is refused. */
  close(): void;
}

/** 19 MiB, two passes, one lane: OWASP's Password Storage Cheat Sheet, Argon2id. */
export const COSTS: Argon2Costs = { memory: 19 * 1024, iterations: 2, parallelism: 1 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** How many hashes may wait for a thread; at 70 ms each, further ones would come too late anyway. */
const QUEUE_MAX = 100;

/** What may differ from the defaults of {@linkcode passwordHasher}. */
export interface PasswordHasherOptions {
  /** How many threads at most; each starts when it is first needed. 2 unless told. */
  threads?: number;
  /** Costs of new hashes; {@linkcode COSTS} unless told. */
  costs?: Argon2Costs;
}

/** Makes a {@linkcode PasswordHasher}; close it when done, since its threads keep the process alive. */
export function passwordHasher(options: PasswordHasherOptions = {}): PasswordHasher {
  const costs = options.costs ?? COSTS;
  const pool = threadPool(options.threads ?? 2);
  const noAccount = {
    ...costs,
    salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)),
    hash: new Uint8Array(HASH_BYTES),
  };
  return {
    async hash(password) {
      const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
      const hash = await pool.run({ password, salt, ...costs, length: HASH_BYTES });
      return formatPhc({ ...costs, salt, hash });
    },
    async verify(password, phc) {
      const wanted = phc === undefined ? noAccount : parsePhc(phc);
      const { salt, memory, iterations, parallelism } = wanted;
      const length = wanted.hash.length;
      const hash = await pool.run({ password, salt, memory, iterations, parallelism, length });
      return timingSafeEqual(hash, wanted.hash) && phc !== undefined;
    },
    close: pool.close,
  };
}

type Waiting = PromiseWithResolvers<Uint8Array> & { work: HashRequest };

interface Thread {
  worker: Worker;
  doing: Waiting | undefined;
}

function threadPool(size: number) {
  const threads: Thread[] = [];
  const queue: Waiting[] = [];
  let closed = false;

  function startThread(): Thread {
    const worker = new Worker(new URL("./password_worker.ts", import.meta.url), { type: "module" });
    const thread: Thread = { worker, doing: undefined };
    worker.onmessage = ({ data }: MessageEvent<HashAnswer>) => {
      const done = thread.doing;
      thread.doing = undefined;
      if ("hash" in data) done?.resolve(data.hash);
      else done?.reject(new Error(data.error));
      next();
    };
    // A thread that can't go on is given up; the next hash starts another.
    worker.onerror = (event) => {
      event.preventDefault();
      threads.splice(threads.indexOf(thread), 1);
      worker.terminate();
      thread.doing?.reject(new Error(`The password thread failed: ${event.message}`));
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
    run(work: HashRequest): Promise<Uint8Array> {
      if (closed || queue.length >= QUEUE_MAX) {
        return Promise.reject(new Problem("unavailable", { retryAfter: 5 }));
      }
      const waiting = { work, ...Promise.withResolvers<Uint8Array>() };
      queue.push(waiting);
      next();
      return waiting.promise;
    },
    close(): void {
      closed = true;
      const lost = [...queue, ...threads.flatMap(({ doing }) => doing ?? [])];
      for (const { worker } of threads) worker.terminate();
      threads.length = queue.length = 0;
      for (const { reject } of lost) reject(new Problem("unavailable"));
    },
  };
}
