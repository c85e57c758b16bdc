import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const globalSetup = here("packages/testkit/src/global-setup.ts");
// Packages are read from their sources, so that a test never sees a stale build.
const conditions = ["source", "node", "development|production"];

export default defineConfig({
  resolve: {
    conditions,
    alias: { "@atelier/testkit": here("packages/testkit/src/index.ts") },
  },
  ssr: { noExternal: [/^@atelier\//], resolve: { conditions, externalConditions: ["source", "node"] } },
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
