import { existsSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

const KEPT_DAYS = 7;

/**
 * Vite's plugin for the files of former builds: what is named by its content stays for a week. Pages that are open in
 * somebody's browser, and a shop that runs while it is built, still ask for it.
 */
export function formerAssets() {
  let folder = "";
  return {
    name: "atelier-former-assets",
    apply: (config, { command }) => command === "build" && !config.build?.ssr,
    config: () => ({ build: { emptyOutDir: false } }),
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    // Before Vite copies what is not built.
    renderStart: { order: "pre", handler: () => forgetUnnamed(folder) },
    writeBundle(_options, bundle) {
      forgetFormer(folder, new Set(Object.keys(bundle)));
    },
  };
}

/** Takes away all but the assets. */
function forgetUnnamed(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder)) {
    if (entry !== "assets") rmSync(join(folder, entry), { recursive: true });
  }
}

/** Takes away assets that belong to no build of the last days, with their packed halves. */
export function forgetFormer(folder, built, now = Date.now()) {
  const assets = join(folder, "assets");
  if (!existsSync(assets)) return;
  for (const entry of readdirSync(assets)) {
    const path = join(assets, entry);
    if (built.has(`assets/${entry}`)) utimesSync(path, now / 1000, now / 1000);
    else if (now - statSync(path).mtimeMs > KEPT_DAYS * 86_400_000) rmSync(path);
  }
}
