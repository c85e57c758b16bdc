import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ownNode, root } from "./paths.mjs";
import { apiPage } from "../reference/api-page.mjs";
import { wordTypes } from "../words/word-types.mjs";
import { runQuietly } from "./run.mjs";

// Runs on our own Node, after everything was compiled.
const db = join(root, "db");
const migrations = join(db, "migrations");

/** Path and text of the schema and its types, as an empty database gives them after every migration. */
export async function generatedFromDatabase() {
  const { connect, describeSchema, migrateUp, startEmbedded } = await import(
    pathToFileURL(join(db, "dist/src/index.js")).href
  );
  const folder = mkdtempSync(join(tmpdir(), "atelier-schema-"));
  const postgres = await startEmbedded(folder);
  try {
    const connection = connect({ url: postgres.url, poolSize: 2 });
    await migrateUp(connection.db);
    const schema = await describeSchema(connection.db);
    await connection.close();
    const types = await typesOf(postgres.url, join(folder, "schema.gen.ts"));
    return [
      { path: "db/schema.sql", text: schema, mend: "npm run gen -- schema" },
      { path: "db/src/schema.gen.ts", text: types, mend: "npm run gen -- schema" },
    ];
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function typesOf(url, out) {
  const cli = join(db, "node_modules/kysely-codegen/dist/cli/bin.js");
  const { code, output } = await runQuietly(
    ownNode,
    [cli, "--config-file", ".kysely-codegenrc.json", "--url", url, "--out-file", out],
    { cwd: db },
  );
  if (code !== 0) throw new Error(`The types could not be generated: ${output}`);
  return readFileSync(out, "utf8");
}

/** Path and text of .env.example, as the settings' own table gives it. */
export async function envExampleFile() {
  const { envExample } = await import(pathToFileURL(join(root, "packages/core/dist/kernel/index.js")).href);
  return { path: ".env.example", text: envExample(), mend: "npm run gen -- env" };
}

/** Path and text of the API reference, as both routers describe themselves. */
export async function apiReference() {
  const { describeProcedures } = await import(pathToFileURL(join(root, "packages/api/dist/index.js")).href);
  const { refusalCodes } = await import(pathToFileURL(join(root, "packages/contract/dist/refusals.js")).href);
  return { path: "docs/api.md", text: apiPage(describeProcedures(), refusalCodes), mend: "npm run gen -- api" };
}

/** Path and text of the types of both apps' words, as their English catalogs give them. */
export function typesOfWords() {
  return ["storefront", "admin"].map((app) => {
    const folder = `apps/${app}/src/words`;
    const catalog = JSON.parse(readFileSync(join(root, folder, "en-GB.json"), "utf8"));
    return { path: `${folder}/words.gen.ts`, text: wordTypes(catalog), mend: "npm run gen -- words" };
  });
}

/** Path and text of the migrations' checksums: those once written never change, new ones are added. */
export function frozenMigrations() {
  const path = "db/migrations/checksums.json";
  const known = existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), "utf8")) : {};
  const found = {};
  for (const file of readdirSync(migrations)
    .filter((name) => name.endsWith(".ts"))
    .sort()) {
    found[file] = createHash("sha256")
      .update(readFileSync(join(migrations, file)))
      .digest("hex");
  }
  const changed = Object.keys(known).filter((file) => found[file] !== known[file]);
  return { path, text: `${JSON.stringify(found, null, 2)}\n`, mend: "npm run gen -- schema", changed };
}
