import { readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import type { Db } from "./connect.ts";

export interface MigrationState {
  name: string;
  appliedAt: string | undefined;
}

// From `src` when run from source, from `dist/src` when compiled: the folder lies beside either.
const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "migrations");

const provider: MigrationProvider = {
  async getMigrations() {
    const found: Record<string, Migration> = {};
    for (const file of (await readdir(folder)).sort()) {
      const match = /^(\d{8}T\d{6}Z-[a-z0-9-]+)\.(ts|js)$/.exec(file);
      if (match?.[1]) found[match[1]] = (await import(pathToFileURL(join(folder, file)).href)) as Migration;
    }
    return found;
  },
};

/** Brings the database up to this version's schema, all or nothing per migration. Returns the names it applied. */
export async function migrateUp(db: Db): Promise<string[]> {
  const { error, results } = await migratorOf(db).migrateToLatest();
  const failed = results?.find((result) => result.status === "Error");
  if (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new Error(failed ? `Migration ${failed.migrationName} failed: ${cause}` : cause, { cause: error });
  }
  return (results ?? []).map((result) => result.migrationName);
}

/** Every migration this version knows, and when each was applied. */
export async function migrationStatus(db: Db): Promise<MigrationState[]> {
  const states = await migratorOf(db).getMigrations();
  return states.map((state) => ({ name: state.name, appliedAt: state.executedAt?.toISOString() }));
}

/** Writes an empty migration bearing this moment's stamp. Returns its path. */
export async function newMigration(name: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replace(/[-:]/g, "").replace(/\.\d+/, "");
  const path = join(sourceFolder(), `${stamp}-${name}.ts`);
  await writeFile(path, template, { flag: "wx" });
  return path;
}

function sourceFolder(): string {
  return folder.replace(/([/\\])dist([/\\])migrations$/, "$1migrations");
}

function migratorOf(db: Db): Migrator {
  // The plugin would rename the migrator's own columns.
  return new Migrator({ db: db.withoutPlugins(), provider });
}

const template = `import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql\`
    select 1
  \`.execute(db);
}
`;
