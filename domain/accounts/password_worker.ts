/** The thread that computes Argon2id, so that the event loop never waits for it. */
import { argon2id } from "hash-wasm";
import { serveThread } from "./thread_pool.ts";

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

serveThread((request: HashRequest): Promise<Uint8Array> =>
  argon2id({
    password: request.password,
    salt: request.salt,
    memorySize: request.memory,
    iterations: request.iterations,
    parallelism: request.parallelism,
    hashLength: request.length,
    outputType: "binary",
  })
);
