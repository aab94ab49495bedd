/** The thread that computes Argon2id, so that the event loop never waits for it. */
import { argon2id } from "hash-wasm";

/** What the thread is asked. */
export interface HashRequest {
  password: string;
  salt: Uint8Array;
  /** KiB of memory. */
  memory: number;
  iterations: number;
  parallelism: number;
  /** Bytes of the hash. */
  length: number;
}

/** What the thread answers: the hash, or why there is none. */
export type HashAnswer = { hash: Uint8Array } | { error: string };

/** The thread's side of the channel, as far as it is used here. */
interface Thread {
  onmessage: ((event: MessageEvent<HashRequest>) => void) | null;
  postMessage(answer: HashAnswer): void;
}

const thread = globalThis as unknown as Thread;

thread.onmessage = async ({ data: request }) => {
  try {
    const hash = await argon2id({
      password: request.password,
      salt: request.salt,
      memorySize: request.memory,
      iterations: request.iterations,
      parallelism: request.parallelism,
      hashLength: request.length,
      outputType: "binary",
    });
    thread.postMessage({ hash });
  } catch (error) {
    thread.postMessage({ error: String(error) });
  }
};
