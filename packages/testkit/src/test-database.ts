import { randomBytes } from "node:crypto";
import { type Connection, connect } from "@atelier/db";
import { sql } from "kysely";
import { databaseUrl } from "./template.ts";

export interface TestDatabase {
  url: string;
  connection: Connection;
  /** Another pool on the same database, for races between processes. */
  connectAgain(poolSize: number): Connection;
  /** Lets go of every connection, so that others may clone it. Returns its name. */
  leave(): Promise<string>;
  drop(): Promise<void>;
}

/** A database of the test file's own, cloned in a fraction of a second: from the migrated template, or from `original`. */
export async function createTestDatabase(poolSize = 10, original?: string): Promise<TestDatabase> {
  const serverUrl = process.env.ATELIER_TEST_SERVER;
  const template = original ?? process.env.ATELIER_TEST_TEMPLATE;
  if (!serverUrl || !template)
    throw new Error("Run tests through the root Vitest configuration, which starts Postgres");
  const name = `test_${process.pid}_${randomBytes(5).toString("hex")}`;
  await onServer(serverUrl, async (admin) => {
    await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin.db);
  });
  const url = databaseUrl(serverUrl, name);
  const opened = [connect({ url, poolSize })];
  return {
    url,
    connection: opened[0] as Connection,
    connectAgain(size) {
      const another = connect({ url, poolSize: size });
      opened.push(another);
      return another;
    },
    async leave() {
      await Promise.all(opened.splice(0).map((connection) => connection.close()));
      return name;
    },
    async drop() {
      await Promise.all(opened.map((connection) => connection.close()));
      await onServer(serverUrl, async (admin) => {
        await sql`drop database ${sql.id(name)} with (force)`.execute(admin.db);
      });
    },
  };
}

async function onServer(serverUrl: string, use: (admin: Connection) => Promise<void>): Promise<void> {
  const admin = connect({ url: databaseUrl(serverUrl, "postgres"), poolSize: 1 });
  try {
    await use(admin);
  } finally {
    await admin.close();
  }
}
