// The fences of the house, in one table. DESIGN.md, sections 1 and 2, says why.

/** What each package may import of the others. `types`: by `import type` alone. */
export const arrows = {
  "packages/contract": { may: [] },
  db: { may: [] },
  "packages/core": { may: ["contract", "db"] },
  "packages/api": { may: ["contract", "core"] },
  "packages/client": { may: ["contract"], types: ["api"] },
  "packages/ui": { may: [] },
  "packages/stripe-sandbox": { may: [] },
  "packages/testkit": { may: ["contract", "db", "core", "api", "stripe-sandbox"] },
  "packages/bench": { may: ["contract", "db", "core", "api", "client", "stripe-sandbox", "testkit", "tooling"] },
  "packages/tooling": { may: [] },
  "apps/server": { may: ["contract", "db", "core", "api"] },
  "apps/cli": { may: ["contract", "db", "core"] },
  "apps/storefront": { may: ["contract", "client", "ui"] },
  "apps/admin": { may: ["contract", "client", "ui"] },
};

/** Files that may import more than their package. Each has its page in docs/decisions. */
export const exceptions = {
  "apps/cli/src/api-command.ts": ["api"],
  "apps/storefront/vite.config.ts": ["tooling"],
  "apps/admin/vite.config.ts": ["tooling"],
};

/** Tests may reach for these besides. */
export const forTests = ["testkit", "contract", "db", "core"];

/** Packages from outside that only some of ours may import; a `type` import counts too. */
export const kept = [
  { name: /^pg$/, in: ["db", "packages/testkit", "packages/bench"], why: "only db knows pg" },
  {
    name: /^kysely(\/|$)/,
    in: ["db", "packages/core", "packages/testkit", "packages/bench"],
    why: "only core queries",
  },
  {
    name: /^@trpc\/server(\/|$)/,
    in: ["packages/api", "apps/server", "packages/client", "packages/bench"],
    why: "core knows nothing of the wire",
  },
  {
    name: /^(react|react-dom)(\/|$)/,
    in: ["packages/client", "packages/ui", "packages/core", "apps/storefront", "apps/admin"],
    why: "only pages and mails are drawn",
  },
];

/** Vendors and the one place that knows each. Types of a vendor may be named elsewhere in its domain. */
export const vendors = [
  { name: /^stripe$/, home: "packages/core/src/payments/stripe.ts" },
  { name: /^@aws-sdk\//, home: "packages/core/src/files/s3.ts" },
  { name: /^lucia$/, home: "packages/core/src/accounts/lucia.ts" },
  { name: /^@node-rs\/argon2$/, home: "packages/core/src/accounts/password-hash.ts" },
  { name: /^nodemailer$/, home: "packages/core/src/mails/smtp.ts" },
  { name: /^graphile-worker$/, home: "packages/core/src/queue/graphile.ts" },
  { name: /^sharp$/, home: "packages/core/src/files/" },
  { name: /^ioredis$/, home: "packages/core/src/kernel/redis.ts" },
];

/** Files that may read the environment: entries of processes, configurations, and what passes it on to a child. */
export const mayReadEnvironment = [
  /^apps\/[^/]+\/src\/main\.ts$/,
  /^packages\/stripe-sandbox\/src\/main\.ts$/,
  /^packages\/(tooling|testkit|bench)\//,
  /^apps\/[^/]+\/src\/testing\//,
  /^db\/src\/run-as-nonroot\.ts$/,
  /\.config\.(ts|mjs)$/,
  /\.(test|e2e)\.tsx?$/,
];

export const LONGEST_FILE = 300;
/** Generated files, data written out, and tests may be longer. */
export const mayBeLong = [/\.gen\.ts$/, /^db\/(seeds|migrations)\//, /\.(test|e2e)\.tsx?$/];
