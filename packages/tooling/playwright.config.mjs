import { join, resolve } from "node:path";
import { defineConfig } from "@playwright/test";

// Called by npm test, which builds first and sets what is read here.
const root = resolve(import.meta.dirname, "..", "..");
const port = (process.env.ATELIER_E2E_PORT ??= String(21_000 + Math.floor(Math.random() * 20_000)));
const data = (process.env.ATELIER_E2E_DATA ??= join(root, ".atelier", "e2e"));
const url = `http://localhost:${port}`;
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: root,
  testMatch: "{apps,packages}/**/*.e2e.ts",
  testIgnore: ["**/node_modules/**", "**/dist/**"],
  outputDir: join(data, "..", "e2e-results"),
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI === "true",
  reporter: [["list"], ["json", { outputFile: process.env.ATELIER_E2E_REPORT ?? join(data, "report.json") }]],
  use: {
    baseURL: url,
    locale: "en-GB",
    timezoneId: "Europe/London",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(process.env.ATELIER_CHROMIUM ? { executablePath: process.env.ATELIER_CHROMIUM } : {}),
      // A container's root has no namespace for the browser's own sandbox.
      args: process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet,
    },
  },
  webServer: {
    command: `"${process.execPath}" packages/tooling/src/start.mjs`,
    cwd: root,
    url: `${url}/readyz`,
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "ignore",
    stderr: "pipe",
    env: {
      NODE_ENV: "development",
      PORT: port,
      PUBLIC_URL: url,
      ATELIER_DATA_DIR: data,
      ATELIER_DEMO: "yes",
      LIMIT_WRITES: "100000",
      LIMIT_SIGN_IN: "1000",
      LOG_LEVEL: "warn",
    },
  },
});
