import { z } from "zod";

const flag = z.enum(["yes", "no"]).transform((value) => value === "yes");
const whole = (lowest: number, highest: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(lowest).max(highest));

export interface Setting {
  schema: z.ZodType;
  /** Shown in .env.example and when the value is wrong. */
  example: string;
  meaning: string;
  fallback?: string;
}

/** Every setting of the process, in the order of .env.example. */
export const settings = {
  PORT: { schema: whole(1, 65_535), example: "3000", fallback: "3000", meaning: "Port of the shop." },
  HOST: {
    schema: z.string().min(1),
    example: "127.0.0.1",
    fallback: "127.0.0.1",
    meaning: "Address to listen on; 0.0.0.0 behind a proxy on another machine.",
  },
  PUBLIC_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    example: "https://shop.example",
    meaning: "The shop's address as its visitors type it; links in mails begin with it.",
  },
  ATELIER_DATA_DIR: {
    schema: z.string().min(1),
    example: ".atelier",
    fallback: ".atelier",
    meaning: "Folder of the embedded Postgres, the pictures and the generated secret.",
  },
  ATELIER_SECRET: {
    schema: z.string().min(32),
    example: "64 random characters, e.g. from: openssl rand -hex 32",
    meaning: "Key of all derived tokens; made and kept in the data folder when empty.",
  },
  ATELIER_DEMO: {
    schema: flag,
    example: "no",
    fallback: "yes",
    meaning: "Whether a first start on an empty database sets up the demo shop.",
  },
  NODE_ENV: {
    schema: z.enum(["development", "production", "test"]),
    example: "production",
    fallback: "development",
    meaning: "production refuses the sandbox Stripe and demands secrets.",
  },
  LOG_LEVEL: {
    schema: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]),
    example: "info",
    fallback: "info",
    meaning: "How much the log tells.",
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    example: "postgres://atelier:secret@localhost:5432/atelier",
    meaning: "A Postgres 15 or newer; the embedded one when empty.",
  },
  DATABASE_POOL_SIZE: {
    schema: whole(2, 100),
    example: "8",
    fallback: "8",
    meaning: "Connections one process may hold.",
  },
  DATABASE_NAMED_STATEMENTS: {
    schema: flag,
    example: "yes",
    fallback: "yes",
    meaning: "no behind a PgBouncer older than 1.21.",
  },
  CACHE: {
    schema: z.enum(["on", "off"]).transform((value) => value === "on"),
    example: "on",
    fallback: "on",
    meaning: "off reads every public answer anew.",
  },
  REDIS_URL: {
    schema: z.url({ protocol: /^rediss?$/ }),
    example: "redis://localhost:6379",
    meaning: "A Redis in which several processes share what they keep of public answers; not needed.",
  },
  STRIPE_SECRET_KEY: {
    schema: z.string().regex(/^(sk|rk)_(test|live)_\w+$/),
    example: "sk_live_…",
    meaning: "Stripe's secret key; the sandbox Stripe when empty.",
  },
  STRIPE_WEBHOOK_SECRET: {
    schema: z.string().regex(/^whsec_\S+(,whsec_\S+)*$/),
    example: "whsec_…",
    meaning: "Signing secret of the webhook; two, divided by a comma, while one is replaced.",
  },
  STRIPE_API_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    example: "http://127.0.0.1:3001",
    meaning: "Another address for Stripe's API; set by npm start for the sandbox.",
  },
  ATELIER_ALLOW_SANDBOX: {
    schema: flag,
    example: "no",
    fallback: "no",
    meaning: "Lets a production shop run on the sandbox Stripe.",
  },
  WEBHOOK_EVENTS_KEPT_DAYS: {
    schema: whole(7, 3650),
    example: "90",
    fallback: "90",
    meaning: "Days after which an event of Stripe's that was applied is forgotten.",
  },
  CHECKOUT_HOLD_MINUTES: {
    schema: whole(1, 1380),
    example: "35",
    fallback: "35",
    meaning: "How long an unpaid order holds its goods.",
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }),
    example: "smtps://user:password@mail.example:465",
    meaning: "Where mails go out; they stay readable in the admin when empty.",
  },
  MAIL_FROM: {
    schema: z.string().min(3).max(200),
    example: "Fenn & Foundry <shop@example.com>",
    meaning: "Sender of all mails; the shop's own address when empty.",
  },
  S3_BUCKET: {
    schema: z.string().min(3),
    example: "my-shop",
    meaning: "Bucket for files; the data folder when empty.",
  },
  S3_REGION: {
    schema: z.string().min(1),
    example: "eu-central-1",
    fallback: "us-east-1",
    meaning: "Region of the bucket.",
  },
  S3_ENDPOINT: {
    schema: z.url({ protocol: /^https?$/ }),
    example: "https://s3.example.com",
    meaning: "Endpoint of a store that is not Amazon's.",
  },
  S3_ACCESS_KEY_ID: { schema: z.string().min(1), example: "AKIA…", meaning: "Key of the bucket's user." },
  S3_SECRET_ACCESS_KEY: { schema: z.string().min(1), example: "…", meaning: "Secret of the bucket's user." },
  TRUSTED_PROXIES: {
    schema: z.string().regex(/^[0-9a-fA-F.:/,]+$/),
    example: "127.0.0.1,10.0.0.0/8",
    meaning: "Addresses whose X-Forwarded-For is believed; nobody's when empty.",
  },
  LIMIT_SIGN_IN: {
    schema: whole(1, 1000),
    example: "5",
    fallback: "5",
    meaning: "Sign-in attempts per account and network in 15 minutes.",
  },
  LIMIT_WRITES: {
    schema: whole(1, 1_000_000),
    example: "3000",
    fallback: "3000",
    meaning: "Writes per person or network in 15 minutes; staff have ten times as many.",
  },
  LIMIT_PAGES: {
    schema: whole(1, 1_000_000),
    example: "300",
    fallback: "300",
    meaning: "Pages a process writes anew for one network in a minute; those it has kept are not counted.",
  },
  LIMIT_PAGES_AT_ONCE: {
    schema: whole(1, 1000),
    example: "32",
    fallback: "32",
    meaning: "Pages a process writes at the same time.",
  },
  LIMIT_STREAMS: {
    schema: whole(1, 100_000),
    example: "1000",
    fallback: "1000",
    meaning: "Streams a process keeps open for those who watch what changes.",
  },
  LIMIT_STREAMS_PER_PERSON: {
    schema: whole(1, 1000),
    example: "20",
    fallback: "20",
    meaning: "Of these, for one person; a browser has one, however many of its tabs are open.",
  },
} satisfies Record<string, Setting>;
