import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { installJobs } from "@atelier/core/queue";
import { connect, migrateUp } from "@atelier/db";
import { sql } from "kysely";

const repository = join(import.meta.dirname, "..", "..", "..");

/** The migrated, empty database every test's own one is cloned from, made once per state of the migrations. */
export async function prepareTemplate(serverUrl: string): Promise<string> {
  const name = `template_${await migrationsPrint()}`;
  const admin = connect({ url: databaseUrl(serverUrl, "postgres"), poolSize: 2 });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`.execute(admin.db);
    if (found.rows.length > 0) return name;
    // Made aside and renamed, so that an interrupted run leaves no half template.
    const aside = `${name}_${process.pid}`;
    await sql`create database ${sql.id(aside)}`.execute(admin.db);
    const fresh = connect({ url: databaseUrl(serverUrl, aside), poolSize: 2 });
    await migrateUp(fresh.db);
    await installJobs(fresh);
    await fresh.close();
    await sql`alter database ${sql.id(aside)} rename to ${sql.id(name)}`.execute(admin.db);
    return name;
  } finally {
    await admin.close();
  }
}

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function migrationsPrint(): Promise<string> {
  const folder = join(repository, "db", "migrations");
  const print = createHash("sha256");
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort()) {
    print.update(file).update(await readFile(join(folder, file)));
  }
  return print.digest("hex").slice(0, 16);
}
