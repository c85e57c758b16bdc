import { existsSync, readdirSync } from "node:fs";
import { homedir, platform } from "node:os";
import { delimiter, join } from "node:path";
import { ownNode, root } from "./paths.mjs";
import { runQuietly } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const fixed = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const DOWNLOAD_MS = 180_000;

/** The path of a Chromium: the one that is set, the system's, Playwright's own, or one Playwright can fetch. */
export async function findChromium() {
  const given = process.env.ATELIER_CHROMIUM;
  if (given) return existsSync(given) ? given : undefined;
  return installed() ?? fromPlaywright() ?? (await download());
}

export const howToGetChromium =
  "Install it (Debian and Ubuntu: apt-get install chromium) or point ATELIER_CHROMIUM at a Chromium or Chrome.";

function installed() {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  return found ?? fixed.find((path) => existsSync(path));
}

function fromPlaywright() {
  const home =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    join(homedir(), platform() === "darwin" ? "Library/Caches" : ".cache", "ms-playwright");
  if (!existsSync(home)) return undefined;
  const inside = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-win/chrome.exe",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  ];
  const folders = readdirSync(home)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  return folders.flatMap((folder) => inside.map((path) => join(home, folder, path))).find((path) => existsSync(path));
}

async function download() {
  process.stdout.write("No Chromium found; asking Playwright for one\n");
  const cli = join(root, "packages/tooling/node_modules/@playwright/test/cli.js");
  const { code } = await runQuietly(ownNode, [cli, "install", "chromium"], {
    timeout: DOWNLOAD_MS,
    env: { CI: "true" },
  });
  return code === 0 ? fromPlaywright() : undefined;
}
