/** Every file of a new domain, by its path, ready to be read and changed. */
export function filesOf(n, stamp) {
  const core = `packages/core/src/${n.name}`;
  return {
    [`db/migrations/${stamp}-${n.name}.ts`]: migration(n),
    [`packages/contract/src/${n.name}.ts`]: contract(n),
    [`${core}/index.ts`]: door(n),
    [`${core}/${n.singular}-queries.ts`]: queries(n),
    [`${core}/${n.singular}-writes.ts`]: writes(n),
    [`${core}/${n.singular}-page.ts`]: page(n),
    [`${core}/add-${n.singular}.ts`]: add(n),
    [`${core}/${n.name}.test.ts`]: test(n),
    [`packages/api/src/shop/${n.name}.ts`]: shopRouter(n),
    [`packages/api/src/admin/${n.name}.ts`]: adminRouter(n),
  };
}

const migration = (n) => `import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql\`
    create table ${n.table} (
      id uuid primary key default uuid_v7(),
      name text not null check (length(name) between 1 and 120),
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now()
    );
    create trigger ${n.table}_touch before update on ${n.table}
      for each row execute function touch_updated_at();
  \`.execute(db);
}
`;

const contract = (n) => `import { z } from "zod";
import { cursor, id, instant, limit, pageOf, words } from "./common.ts";

export const ${n.camelOne}View = z.object({ id, name: z.string(), createdAt: instant });
export type ${n.pascalOne}View = z.infer<typeof ${n.camelOne}View>;
export const ${n.camelOne}Page = pageOf(${n.camelOne}View);
export type ${n.pascalOne}Page = z.infer<typeof ${n.camelOne}Page>;

export const ${n.camelOne}ListInput = z.strictObject({ cursor: cursor.optional(), limit: limit.optional() });
export type ${n.pascalOne}ListInput = z.infer<typeof ${n.camelOne}ListInput>;
export const add${n.pascalOne}Input = z.strictObject({ name: words(120) });
export type Add${n.pascalOne}Input = z.infer<typeof add${n.pascalOne}Input>;
`;

const door = (n) => `// Operations
export { add${n.pascalOne} } from "./add-${n.singular}.ts";

// Queries
export { ${n.camelOne}Page } from "./${n.singular}-page.ts";
`;

const queries = (n) => `import type { ${n.pascalOne}View } from "@atelier/contract/${n.name}";
import type { Db } from "@atelier/db";

/** The ${n.words}, newest first, one more than the limit. */
export function list${n.pascal}(db: Db, page: { before: string | undefined; limit: number }): Promise<${n.pascalOne}View[]> {
  return db
    .selectFrom("${n.camel}")
    .select(["id", "name", "createdAt"])
    .$if(page.before !== undefined, (query) => query.where("id", "<", page.before ?? ""))
    .orderBy("id", "desc")
    .limit(page.limit + 1)
    .execute();
}
`;

const writes = (n) => `import type { ${n.pascalOne}View } from "@atelier/contract/${n.name}";
import type { Tx } from "@atelier/db";

/** Writes one ${n.wordsOne} down. */
export function insert${n.pascalOne}(tx: Tx, row: { name: string }): Promise<${n.pascalOne}View> {
  return tx.insertInto("${n.camel}").values(row).returning(["id", "name", "createdAt"]).executeTakeFirstOrThrow();
}
`;

const page = (n) => `import { id } from "@atelier/contract/common";
import type { ${n.pascalOne}ListInput, ${n.pascalOne}Page } from "@atelier/contract/${n.name}";
import { type Context, decodeCursor, pageOf, Refusal } from "../kernel/index.ts";
import { list${n.pascal} } from "./${n.singular}-queries.ts";

const USUAL_LIMIT = 50;

/** A page of the ${n.words}, newest first. Refuses: request.malformed. */
export async function ${n.camelOne}Page(ctx: Context, input: ${n.pascalOne}ListInput): Promise<${n.pascalOne}Page> {
  const limit = input.limit ?? USUAL_LIMIT;
  const rows = await list${n.pascal}(ctx.db, { before: lastSeen(input.cursor), limit });
  return pageOf(rows, limit, (row) => [row.id]);
}

function lastSeen(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const read = id.safeParse(decodeCursor(cursor, ["string"])[0]);
  if (!read.success) throw new Refusal("request.malformed", { field: "cursor" });
  return read.data;
}
`;

const add = (n) => `import type { Add${n.pascalOne}Input, ${n.pascalOne}View } from "@atelier/contract/${n.name}";
import { record } from "../audit/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { insert${n.pascalOne} } from "./${n.singular}-writes.ts";

/** Adds one ${n.wordsOne}. */
export function add${n.pascalOne}(ctx: Context, input: Add${n.pascalOne}Input): Promise<${n.pascalOne}View> {
  return inTransaction(ctx, async (tx) => {
    const added = await insert${n.pascalOne}(tx, input);
    await record(tx, ctx, { action: "${n.singular}.added", resourceKind: "${n.singular}", resourceId: added.id });
    return added;
  });
}
`;

const test = (n) => `import { openTestShop, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { add${n.pascalOne}, ${n.camelOne}Page } from "./index.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

test("${n.words} are listed newest first, page by page", async () => {
  for (const name of ["first", "second", "third"]) await add${n.pascalOne}(shop.system, { name });
  const page = await ${n.camelOne}Page(shop.guest(), { limit: 2 });
  expect(page.items.map((item) => item.name)).toEqual(["third", "second"]);
  const rest = await ${n.camelOne}Page(shop.guest(), { limit: 2, cursor: page.nextCursor ?? "" });
  expect(rest.items.map((item) => item.name)).toEqual(["first"]);
  expect(rest.nextCursor).toBeNull();
});

test("a cursor nobody gave out is refused", async () => {
  await expect(${n.camelOne}Page(shop.guest(), { cursor: "bm9uc2Vuc2U" })).rejects.toMatchObject({ code: "request.malformed" });
});
`;

const shopRouter = (n) => `import * as contract from "@atelier/contract/${n.name}";
import { ${n.camelOne}Page } from "@atelier/core/${n.name}";
import { guestProcedure, router } from "../procedures.ts";

export const ${n.camel}Router = router({
  list: guestProcedure
    .input(contract.${n.camelOne}ListInput.optional())
    .output(contract.${n.camelOne}Page)
    .query(({ ctx, input }) => ${n.camelOne}Page(ctx, input ?? {})),
});
`;

// A new permission is a decision; until it is made, the shop's settings' own serve.
const adminRouter = (n) => `import * as contract from "@atelier/contract/${n.name}";
import { add${n.pascalOne}, ${n.camelOne}Page } from "@atelier/core/${n.name}";
import { router, staffProcedure } from "../procedures.ts";

export const ${n.camel}Router = router({
  list: staffProcedure("settings.read")
    .input(contract.${n.camelOne}ListInput.optional())
    .output(contract.${n.camelOne}Page)
    .query(({ ctx, input }) => ${n.camelOne}Page(ctx, input ?? {})),
  add: staffProcedure("settings.save")
    .input(contract.add${n.pascalOne}Input)
    .output(contract.${n.camelOne}View)
    .mutation(({ ctx, input }) => add${n.pascalOne}(ctx, input)),
});
`;
