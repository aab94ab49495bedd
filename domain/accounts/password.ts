/** Hashing and checking passwords with Argon2id, on threads of their own. */
import { timingSafeEqual } from "node:crypto";
import type { HashRequest } from "./password_worker.ts";
import { type Argon2Costs, formatPhc, parsePhc } from "./phc.ts";
import { threadPool } from "./thread_pool.ts";
import type { Weakness, WeaknessRequest } from "./weakness_worker.ts";

/** Hashes and checks passwords. */
export interface PasswordHasher {
  /** The hash of a new password, in the PHC string format. */
  hash(password: string): Promise<string>;
  /**
   * Whether a password has this hash. Without a hash (there is no such account) it answers false
   * after the same work, so that the time tells nothing.
   */
  verify(password: string, phc: string | undefined): Promise<boolean>;
  /**
   * Why a new password would be guessed soon: it is a common one or a pattern, or made of the words
   * that stand for the person.
   */
  weakness(password: string, personal: readonly string[]): Promise<Weakness>;
  /** Ends the threads; what is still waiting is refused. */
  close(): void;
}

/** 19 MiB, two passes, one lane: OWASP's Password Storage Cheat Sheet, Argon2id. */
export const COSTS: Argon2Costs = { memory: 19 * 1024, iterations: 2, parallelism: 1 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** What may differ from the defaults of {@linkcode passwordHasher}. */
export interface PasswordHasherOptions {
  /** How many threads hash at most; each starts when it is first needed. 2 unless told. */
  threads?: number;
  /** Costs of new hashes; {@linkcode COSTS} unless told. */
  costs?: Argon2Costs;
}

/** Makes a {@linkcode PasswordHasher}; close it when done, since its threads keep the process alive. */
export function passwordHasher(options: PasswordHasherOptions = {}): PasswordHasher {
  const costs = options.costs ?? COSTS;
  const pool = threadPool<HashRequest, Uint8Array>(
    new URL("./password_worker.ts", import.meta.url),
    options.threads ?? 2,
  );
  const meter = threadPool<WeaknessRequest, Weakness>(
    new URL("./weakness_worker.ts", import.meta.url),
    1,
  );
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
    weakness: (password, personal) => meter.run({ password, personal }),
    close() {
      pool.close();
      meter.close();
    },
  };
}
