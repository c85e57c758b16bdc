import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { bin, ownNode, root } from "./paths.mjs";
import { run } from "./run.mjs";
import { isStamped, sourcesHash, stamp } from "./stamp.mjs";

const results = ["apps/server/dist/main.js", "apps/cli/dist/main.js", "packages/stripe-sandbox/dist/main.js"];
const pages = ["apps/storefront/dist/index.html", "apps/admin/dist/index.html"];
const renderer = "apps/storefront/dist-server/server.js";

/** Builds the server, the command and, unless left out, both apps; does nothing when no source has changed. Returns an exit code. */
export async function build({ withPages = true } = {}) {
  const name = withPages ? "built" : "compiled";
  const hash = sourcesHash();
  const wanted = withPages ? [...results, ...pages, renderer] : results;
  if (isStamped(name, hash) && wanted.every((file) => existsSync(join(root, file)))) return 0;
  process.stdout.write("Building the shop\n");
  const compiled = await compile();
  if (compiled !== 0) return compiled;
  stamp("compiled", hash);
  if (!withPages) return 0;
  // Turbo looks for pnpm on the path, where npx puts it.
  const turbo = ["turbo", "run", "build", "--output-logs=errors-only", "--no-update-notifier"];
  const code = await run("npx", ["-y", packageManager(), "exec", ...turbo], { env: { NODE_ENV: "production" } });
  if (code !== 0) return code;
  const packed = await run(ownNode, [
    join(root, "packages/tooling/src/precompress.mjs"),
    ...pages.map((page) => join(page, "..")),
  ]);
  if (packed === 0) stamp("built", hash);
  return packed;
}

/** Compiles everything that runs on Node. */
export function compile() {
  dropStaleMigrations();
  const projects = ["apps/server", "apps/cli", "packages/stripe-sandbox", "packages/client", "packages/ui"];
  return run(bin("tsc"), [
    "-b",
    ...projects.filter((project) => statSync(join(root, project, "src"), { throwIfNoEntry: false })),
  ]);
}

function packageManager() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager;
}

/** A migration that is no longer among the sources must not be run because another branch once compiled it. */
function dropStaleMigrations() {
  const compiled = join(root, "db/dist/migrations");
  if (!existsSync(compiled)) return;
  for (const file of readdirSync(compiled)) {
    const name = file.replace(/\.(js|d\.ts)(\.map)?$/, "");
    if (!existsSync(join(root, "db/migrations", `${name}.ts`))) rmSync(join(compiled, file));
  }
}
