import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const globalSetup = here("packages/testkit/src/global-setup.ts");
// Packages are read from their sources, so that a test never sees a stale build.
const conditions = ["atelier-source", "node", "development|production"];

export default defineConfig({
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
    include: ["{packages,apps}/**/*.test.{ts,tsx}", "db/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "**/*.e2e.ts"],
    globalSetup: existsSync(globalSetup) ? [globalSetup] : [],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: "test", LOG_LEVEL: "silent" },
  },
});
