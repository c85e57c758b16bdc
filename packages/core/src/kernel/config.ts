import type { z } from "zod";
import { type Setting, settings } from "./process-settings.ts";

type Raw = { [Name in keyof typeof settings]?: z.output<(typeof settings)[Name]["schema"]> };

/** The settings, read and checked, in the words the code uses. */
export interface Config {
  port: number;
  host: string;
  publicUrl: string;
  dataDir: string;
  secret: string;
  demo: boolean;
  production: boolean;
  logLevel: string;
  databaseUrl: string | undefined;
  databasePoolSize: number;
  namedStatements: boolean;
  /** Whether public answers are kept until what they were made of changes. */
  cache: boolean;
  redisUrl: string | undefined;
  stripe: { secretKey: string; webhookSecrets: string[]; apiUrl: string | undefined } | undefined;
  allowSandbox: boolean;
  holdMinutes: number;
  eventsKeptDays: number;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  s3:
    | { bucket: string; region: string; endpoint: string | undefined; accessKeyId: string; secretAccessKey: string }
    | undefined;
  trustedProxies: string[];
  limits: {
    signIn: number;
    writes: number;
    pages: number;
    pagesAtOnce: number;
    streams: number;
    streamsPerPerson: number;
  };
}

/** A setting that cannot be used. Its message names every wrong one at once, with an example and never its value. */
export class WrongSettings extends Error {
  override readonly name = "WrongSettings";
}

/**
 * Reads the environment whole; `toOpen` also asks for what a shop needs to take money, which a command does without.
 * The secret may still be empty: `withSecret` fills it from the data folder. Throws WrongSettings.
 */
export function readConfig(env: Record<string, string | undefined>, toOpen = false): Config {
  const raw: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, setting] of Object.entries(settings) as [string, Setting][]) {
    const given = env[name]?.trim() || setting.fallback;
    if (given === undefined) continue;
    const parsed = setting.schema.safeParse(given);
    if (parsed.success) raw[name] = parsed.data;
    else wrong.push(`  ${name}: ${setting.meaning} Example: ${name}=${setting.example}`);
  }
  wrong.push(...wrongTogether(raw as Raw));
  if (toOpen && raw["NODE_ENV"] === "production" && !env["STRIPE_SECRET_KEY"]?.trim()) wrong.push(needsStripe);
  if (wrong.length > 0) throw new WrongSettings(`These settings cannot be used:\n${wrong.join("\n")}`);
  return inWords(raw as Raw);
}

const needsStripe =
  "  STRIPE_SECRET_KEY: needed in production, which refuses the sandbox Stripe unless ATELIER_ALLOW_SANDBOX=yes. Example: STRIPE_SECRET_KEY=sk_live_…";

function wrongTogether(raw: Raw): string[] {
  const wrong: string[] = [];
  if (raw.STRIPE_SECRET_KEY && !raw.STRIPE_WEBHOOK_SECRET) {
    wrong.push("  STRIPE_WEBHOOK_SECRET: needed with STRIPE_SECRET_KEY. Example: STRIPE_WEBHOOK_SECRET=whsec_…");
  }
  if (raw.S3_BUCKET && !(raw.S3_ACCESS_KEY_ID && raw.S3_SECRET_ACCESS_KEY)) {
    wrong.push("  S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: needed with S3_BUCKET. Example: S3_ACCESS_KEY_ID=AKIA…");
  }
  if (raw.NODE_ENV === "production" && !raw.PUBLIC_URL) {
    wrong.push("  PUBLIC_URL: needed in production. Example: PUBLIC_URL=https://shop.example");
  }
  if (raw.NODE_ENV === "production" && raw.STRIPE_API_URL && !raw.ATELIER_ALLOW_SANDBOX) {
    wrong.push(
      "  STRIPE_API_URL: a production shop does not run on the sandbox Stripe. Set STRIPE_SECRET_KEY, or ATELIER_ALLOW_SANDBOX=yes.",
    );
  }
  return wrong;
}

function inWords(raw: Raw): Config {
  const port = raw.PORT ?? 3000;
  return {
    port,
    host: raw.HOST ?? "127.0.0.1",
    publicUrl: (raw.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, ""),
    dataDir: raw.ATELIER_DATA_DIR ?? ".atelier",
    secret: raw.ATELIER_SECRET ?? "",
    demo: raw.ATELIER_DEMO ?? true,
    production: raw.NODE_ENV === "production",
    logLevel: raw.LOG_LEVEL ?? "info",
    databaseUrl: raw.DATABASE_URL,
    databasePoolSize: raw.DATABASE_POOL_SIZE ?? 8,
    namedStatements: raw.DATABASE_NAMED_STATEMENTS ?? true,
    cache: raw.CACHE ?? true,
    redisUrl: raw.REDIS_URL,
    stripe: raw.STRIPE_SECRET_KEY
      ? {
          secretKey: raw.STRIPE_SECRET_KEY,
          webhookSecrets: (raw.STRIPE_WEBHOOK_SECRET ?? "").split(","),
          apiUrl: raw.STRIPE_API_URL,
        }
      : undefined,
    allowSandbox: raw.ATELIER_ALLOW_SANDBOX ?? false,
    holdMinutes: raw.CHECKOUT_HOLD_MINUTES ?? 35,
    eventsKeptDays: raw.WEBHOOK_EVENTS_KEPT_DAYS ?? 90,
    smtpUrl: raw.SMTP_URL,
    mailFrom: raw.MAIL_FROM,
    s3: s3Of(raw),
    trustedProxies: raw.TRUSTED_PROXIES?.split(",").filter(Boolean) ?? [],
    limits: {
      signIn: raw.LIMIT_SIGN_IN ?? 5,
      writes: raw.LIMIT_WRITES ?? 3000,
      pages: raw.LIMIT_PAGES ?? 300,
      pagesAtOnce: raw.LIMIT_PAGES_AT_ONCE ?? 32,
      streams: raw.LIMIT_STREAMS ?? 1000,
      streamsPerPerson: raw.LIMIT_STREAMS_PER_PERSON ?? 20,
    },
  };
}

function s3Of(raw: Raw): Config["s3"] {
  if (!raw.S3_BUCKET || !raw.S3_ACCESS_KEY_ID || !raw.S3_SECRET_ACCESS_KEY) return undefined;
  return {
    bucket: raw.S3_BUCKET,
    region: raw.S3_REGION ?? "us-east-1",
    endpoint: raw.S3_ENDPOINT,
    accessKeyId: raw.S3_ACCESS_KEY_ID,
    secretAccessKey: raw.S3_SECRET_ACCESS_KEY,
  };
}

/** The text of .env.example: every setting, what it means, and an example. */
export function envExample(): string {
  const lines = ["# Every setting of Atelier. All have a default or may stay empty on a first try.", ""];
  for (const [name, setting] of Object.entries(settings) as [string, Setting][]) {
    lines.push(`# ${setting.meaning}`);
    lines.push(setting.fallback === undefined ? `# ${name}=${setting.example}` : `${name}=${setting.fallback}`, "");
  }
  return lines.join("\n");
}
