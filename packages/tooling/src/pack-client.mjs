import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { install } from "./lib/install.mjs";
import { bin, dataFolder, root } from "./lib/paths.mjs";
import { run, runQuietly } from "./lib/run.mjs";

// npm run pack:client [-- folder]: the typed client and the contract as two files any project can install.
const out = resolve(process.argv[2] ?? join(dataFolder(), "packed"));
await install();
const compiled = await run(bin("tsc"), ["-b", "packages/client"]);
if (compiled !== 0) process.exit(compiled);
mkdirSync(out, { recursive: true });
const staged = mkdtempSync(join(tmpdir(), "atelier-pack-"));
try {
  await pack("contract", stageContract());
  await pack("client", stageClient());
} finally {
  rmSync(staged, { recursive: true, force: true });
}

function stageContract() {
  const { version } = manifestOf("contract");
  return stage("contract", {
    version,
    exports: { "./*": { types: "./dist/*.d.ts", default: "./dist/*.js" } },
    dependencies: { zod: released("zod") },
  });
}

function stageClient() {
  const { version } = manifestOf("client");
  const folder = stage("client", {
    version,
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./react": { types: "./dist/react.d.ts", default: "./dist/react.js" },
    },
    dependencies: {
      "@atelier/contract": version,
      "@trpc/client": released("@trpc/client"),
      "@trpc/server": released("@trpc/server"),
    },
    ...optionalPeers(["@tanstack/react-query", "@trpc/react-query", "react"]),
  });
  takeRouterTypes(join(folder, "dist"));
  return folder;
}

/**
 * The routers' types come along as declarations. What a router keeps to itself, its context and its policies, is cut
 * off there: nothing of the server's own code is needed to compile against them.
 */
function takeRouterTypes(dist) {
  mkdirSync(join(dist, "wire"));
  for (const name of ["wire", "shop-router", "admin-router"]) {
    const text = readFileSync(join(root, "packages/api/dist", `${name}.d.ts`), "utf8")
      .replaceAll('import("./context.ts").ApiContext', "object")
      .replaceAll('import("./trpc.ts").ProcedureMeta', "object")
      .replaceAll(/(["'])\.\/([a-z-]+)\.ts\1/g, '"./$2.js"')
      .replace(/^\/\/# sourceMappingURL.*$/m, "");
    writeFileSync(join(dist, "wire", `${name}.d.ts`), text);
  }
  for (const file of readdirSync(dist).filter((name) => name.endsWith(".d.ts"))) {
    const text = readFileSync(join(dist, file), "utf8").replaceAll("@atelier/api/wire", "./wire/wire.js");
    writeFileSync(join(dist, file), text);
  }
}

function stage(name, manifest) {
  const folder = join(staged, name);
  mkdirSync(join(folder, "dist"), { recursive: true });
  const built = join(root, "packages", name, "dist");
  for (const file of readdirSync(built).filter((entry) => /^(?!.*\.test\.).*\.(js|d\.ts)$/.test(entry))) {
    const text = readFileSync(join(built, file), "utf8").replace(/^\/\/# sourceMappingURL.*$/m, "");
    writeFileSync(join(folder, "dist", file), text.replaceAll(/(from ["']\.\/[a-z-]+)\.tsx?(["'])/g, "$1.js$2"));
  }
  cpSync(join(root, "LICENSE"), join(folder, "LICENSE"));
  const head = { name: `@atelier/${name}`, license: "MIT", type: "module", files: ["dist"], engines: { node: ">=20" } };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ ...head, ...manifest }, null, 2)}\n`);
  return folder;
}

function optionalPeers(names) {
  return {
    peerDependencies: Object.fromEntries(names.map((name) => [name, `^${released(name)}`])),
    peerDependenciesMeta: Object.fromEntries(names.map((name) => [name, { optional: true }])),
  };
}

function manifestOf(name) {
  return JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
}

/** The version the workspace's catalog pins. */
function released(name) {
  const catalog = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8");
  const found = new RegExp(`^ {2}"?${name}"?: (\\S+)$`, "m").exec(catalog);
  if (!found) throw new Error(`${name} is not in the catalog`);
  return found[1];
}

async function pack(name, folder) {
  const { code, output } = await runQuietly("npm", ["pack", "--silent", "--pack-destination", out], { cwd: folder });
  if (code !== 0) throw new Error(`@atelier/${name} could not be packed: ${output}`);
  process.stdout.write(`wrote ${join(out, output.trim().split("\n").at(-1))}\n`);
}
