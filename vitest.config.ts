import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { words } from "./packages/tooling/src/words/words-plugin.mjs";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const globalSetup = here("packages/testkit/src/global-setup.ts");
// `npm run test:faults` kills, freezes and starves the shop; a sample of it is among the other tests.
const faults = process.env.ATELIER_FAULTS === "yes";
// Packages are read from their sources, so that a test never sees a stale build.
const conditions = ["atelier-source", "node", "development|production"];

export default defineConfig({
  plugins: [words()],
  resolve: {
    conditions,
    // Named one by one, because the global setup is loaded without the condition.
    alias: [
      { find: /^@atelier\/(testkit|stripe-sandbox|api|client)$/, replacement: here("packages/$1/src/index.ts") },
      { find: /^@atelier\/core\/([^/]+)$/, replacement: here("packages/core/src/$1/index.ts") },
      { find: /^@atelier\/contract\/([^/]+)$/, replacement: here("packages/contract/src/$1.ts") },
      { find: /^@atelier\/db$/, replacement: here("db/src/index.ts") },
      { find: /^@atelier\/db\/seeds$/, replacement: here("db/seeds/index.ts") },
    ],
  },
  ssr: { noExternal: [/^@atelier\//], resolve: { conditions, externalConditions: ["atelier-source", "node"] } },
  test: {
    include: faults
      ? ["apps/server/src/**/*.fault.test.ts"]
      : ["{packages,apps}/**/*.test.{ts,tsx}", "db/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "**/*.e2e.ts", ...(faults ? [] : ["**/*.fault.test.ts"])],
    globalSetup: existsSync(globalSetup) ? [globalSetup] : [],
    setupFiles: [here("packages/testkit/src/after-each-test.ts")],
    pool: "forks",
    maxWorkers: faults ? 1 : 2,
    testTimeout: faults ? 180_000 : 20_000,
    hookTimeout: 120_000,
    env: { NODE_ENV: "test", LOG_LEVEL: "silent" },
  },
});
