/** The environment, read once at start and checked. Every name is explained in `.env.example`. */
import { z } from "zod";

const onOff = z.enum(["on", "off"], "is either on or off").transform((word) => word === "on");

const environment = z.object({
  PORT: z.coerce.number("is a port number").int().min(0).max(65535).default(8000),
  DENO_KV_PATH: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "is an address such as https://example.fr" })
    .transform((url) => url.replace(/\/+$/, "")).optional(),
  SMTP_URL: z.url({
    protocol: /^smtps?$/,
    error: "is an address such as smtp://user:password@host:587",
  })
    .optional(),
  ADMIN_EMAIL: z.email("is an e-mail address").optional(),
  ADMIN_PASSWORD: z.string().optional(),
  SESSION_SECRET: z.string().min(32, "has at least 32 characters").optional(),
  TELEGRAM_BOT_TOKEN: z.string().regex(/^\d+:[\w-]+$/, "is a token as @BotFather gives it")
    .optional(),
  TELEGRAM_API_ROOT: z.url({
    protocol: /^https?$/,
    error: "is an address such as https://api.telegram.org",
  })
    .transform((url) => url.replace(/\/+$/, "")).optional(),
  TELEGRAM_WEBHOOK_SECRET: z.string()
    .regex(/^[\w-]{16,256}$/, "has 16 to 256 letters, digits, underscores or hyphens").optional(),
  QUEUES: onOff.default(true),
  TRUSTED_HOPS: z.coerce.number("is a number of proxies").int().min(0).max(10).default(0),
  DEMO_DATA: onOff.default(true),
  ANALYTICS: onOff.default(true),
  IPAPI_URL: z.url({ protocol: /^https?$/, error: "is an address such as https://ipapi.co" })
    .transform((url) => url.replace(/\/+$/, "")).optional(),
  IPAPI_KEY: z.string().optional(),
  IPAPI_BUDGET: z.coerce.number("is a number of questions a day").int().min(0).default(900),
  CORS_ORIGINS: z.string().default("").transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine((list) => list.every(isOrigin), "is a list of origins such as https://app.example.fr"),
});

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** The names of the variables that are read. */
export const VARIABLES: readonly string[] = Object.keys(environment.shape);

/** How the house reaches its Telegram bot. */
export interface TelegramConfig {
  token: string;
  /** Where the Bot API is; Telegram's own unless told. */
  apiRoot: string | undefined;
  /** What Telegram's servers prove themselves with; made from the session secret when absent. */
  webhookSecret: string | undefined;
}

/** How the process is set up. */
export interface Config {
  /** Port to serve on; 0 takes a free one. */
  port: number;
  /** Where the store is: a file, or the `https://` address of a KV Connect server. */
  kvPath: string;
  /** The address that people and mails use, without a slash at the end. */
  publicUrl: string;
  /** `smtp://user:password@host:587`; without it mail is kept in the built-in mailbox. */
  smtpUrl: string | undefined;
  /** The Telegram bot; none without a token. */
  telegram: TelegramConfig | null;
  /** The first owner's address. */
  adminEmail: string | undefined;
  /** The first owner's password. */
  adminPassword: string | undefined;
  /** Signs access tokens; made and kept in the store when absent. */
  sessionSecret: string | undefined;
  /** Whether commits enqueue KV queue messages. */
  queues: boolean;
  /** How many proxies in front of us write `X-Forwarded-For`. */
  trustedHops: number;
  /** Whether an empty store is filled with made-up data; only `demo` does it. */
  demoData: boolean;
  /** Whether page views are counted. */
  analytics: boolean;
  /** ipapi.co, or what answers like it; null: places are countries, from the bundled database. */
  ipApi: { url: string; key?: string; budget: number } | null;
  /** Origins of other sites whose pages may call the API with a bearer token; none unless told. */
  corsOrigins: readonly string[];
}

/** Where the store is unless told, for the app and for its demonstration. */
export const DEFAULT_STORE = { app: "data/calmness.sqlite", demo: "data/demo.sqlite" } as const;

/**
 * Reads the settings from an environment; an empty value counts as absent. Throws `Error` with a
 * sentence for every variable that is wrong.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  mode: "app" | "demo",
): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  const result = environment.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, message }) => `  ${path.join(".")} ${message}`);
    throw new Error(`The environment is not right:\n${lines.join("\n")}\nSee .env.example.`);
  }
  const { data } = result;
  if (Boolean(data.ADMIN_EMAIL) !== Boolean(data.ADMIN_PASSWORD)) {
    throw new Error(
      "ADMIN_EMAIL and ADMIN_PASSWORD make the first owner together: set both or none.",
    );
  }
  if (mode === "app" && data.PUBLIC_URL?.startsWith("https:") && !data.SESSION_SECRET) {
    throw new Error(
      "SESSION_SECRET is missing: in production it comes from the environment, at least 32 characters.",
    );
  }
  return {
    port: data.PORT,
    kvPath: data.DENO_KV_PATH ?? DEFAULT_STORE[mode],
    publicUrl: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`,
    smtpUrl: data.SMTP_URL,
    telegram: data.TELEGRAM_BOT_TOKEN === undefined ? null : {
      token: data.TELEGRAM_BOT_TOKEN,
      apiRoot: data.TELEGRAM_API_ROOT,
      webhookSecret: data.TELEGRAM_WEBHOOK_SECRET,
    },
    adminEmail: data.ADMIN_EMAIL,
    adminPassword: data.ADMIN_PASSWORD,
    sessionSecret: data.SESSION_SECRET,
    queues: data.QUEUES,
    trustedHops: data.TRUSTED_HOPS,
    demoData: mode === "demo" && data.DEMO_DATA,
    analytics: data.ANALYTICS,
    ipApi: data.IPAPI_URL
      ? { url: data.IPAPI_URL, key: data.IPAPI_KEY, budget: data.IPAPI_BUDGET }
      : null,
    corsOrigins: data.CORS_ORIGINS,
  };
}
