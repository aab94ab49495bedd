/** The environment, read once at start and checked. */

/** How the process is set up. */
export interface Config {
  /** Port to serve on. */
  port: number;
  /** Where the store is: a file, `:memory:` or the address of a KV Connect server; the default file when undefined. */
  kvPath: string | undefined;
  /** The address that people and mails use, without a slash at the end. */
  publicUrl: string;
  /** `smtp://user:password@host:587`; without it mail is kept in the built-in mailbox. */
  smtpUrl: string | undefined;
  adminEmail: string | undefined;
  adminPassword: string | undefined;
  /** Signs access tokens; made and kept in the store when absent. */
  sessionSecret: string | undefined;
  /** Whether commits enqueue KV queue messages. */
  queues: boolean;
  /** How many proxies in front of us write `X-Forwarded-For`. */
  trustedHops: number;
}
