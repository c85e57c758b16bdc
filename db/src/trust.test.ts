import {
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import { expect, test } from "vitest";
import type { Db } from "./connect.ts";
import { assertTrustworthy, UntrustworthyDatabase } from "./trust.ts";

const good = {
  server_version_num: "150004",
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  default_transaction_isolation: "read committed",
};

/** A Postgres that says this of itself. */
function postgresSaying(settings: Record<string, string>): Db {
  const rows = Object.entries({ ...good, ...settings }).map(([name, setting]) => ({ name, setting }));
  class Driver extends DummyDriver {
    override async acquireConnection(): Promise<DatabaseConnection> {
      const connection = await super.acquireConnection();
      return Object.assign(connection, { executeQuery: <Row>() => Promise.resolve({ rows } as QueryResult<Row>) });
    }
  }
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new Driver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

test.each([{}, { synchronous_commit: "remote_apply" }, { server_version_num: "180001" }])(
  "a Postgres that keeps what it acknowledged is trusted: %o",
  async (settings) => {
    await expect(assertTrustworthy(postgresSaying(settings))).resolves.toBeUndefined();
  },
);

test("one that is too old is named with its version and what is needed", async () => {
  const attempt = assertTrustworthy(postgresSaying({ server_version_num: "140011" }));
  await expect(attempt).rejects.toThrow(UntrustworthyDatabase);
  await expect(attempt).rejects.toThrow("This Postgres is version 14; Atelier needs 15 or newer.");
});

test("everything that would lose paid orders is named at once", async () => {
  const forgetful = { fsync: "off", synchronous_commit: "local", default_transaction_isolation: "serializable" };
  await expect(assertTrustworthy(postgresSaying(forgetful))).rejects.toThrow(
    "fsync is off, must be on; synchronous_commit is local, must be on; default_transaction_isolation is serializable, must be read committed",
  );
});
