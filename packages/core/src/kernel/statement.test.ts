import { createTestDatabase } from "@atelier/testkit";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { runBuilt } from "./statement.ts";

test("however many kinds of question visitors ask, a connection keeps only so many plans", async () => {
  const database = await createTestDatabase(1);
  const { db } = database.connection;
  for (let kind = 0; kind < 450; kind++) {
    expect(await runBuilt<{ kind: number }>(db, sql`select ${sql.lit(kind)}::integer as kind`)).toEqual([{ kind }]);
  }
  const { rows } = await database.connection.pool.query("select from pg_prepared_statements");
  expect(rows).toHaveLength(400);
  await database.drop();
});
