import { sql } from "kysely";
import type { Db } from "./connect.ts";

/** The database would lose or mix up what it has acknowledged; the shop does not open on it. */
export class UntrustworthyDatabase extends Error {
  override readonly name = "UntrustworthyDatabase";
}

const wanted = {
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  default_transaction_isolation: "read committed",
} as const;

const OLDEST_VERSION = 150_000;

/** Refuses a Postgres that is too old or set up to forget: see PostgreSQL docs, "Reliability". */
export async function assertTrustworthy(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'default_transaction_isolation', 'server_version_num')
  `.execute(db);
  const settings = new Map(rows.map((row) => [row.name, row.setting]));
  const version = Number(settings.get("server_version_num"));
  if (version < OLDEST_VERSION) {
    throw new UntrustworthyDatabase(
      `This Postgres is version ${Math.floor(version / 10_000)}; Atelier needs 15 or newer. Point DATABASE_URL at a newer server, or leave it empty to use the embedded one.`,
    );
  }
  const wrong = Object.entries(wanted).filter(([name, value]) => !isAtLeast(name, settings.get(name), value));
  if (wrong.length > 0) {
    const list = wrong.map(([name, value]) => `${name} is ${settings.get(name)}, must be ${value}`).join("; ");
    throw new UntrustworthyDatabase(`This Postgres could lose paid orders (${list}). Correct it and start again.`);
  }
}

function isAtLeast(name: string, actual: string | undefined, value: string): boolean {
  // Stricter than "on", where a standby must confirm too.
  if (name === "synchronous_commit" && actual === "remote_apply") return true;
  return actual === value;
}
