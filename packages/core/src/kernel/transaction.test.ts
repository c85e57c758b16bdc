import { assertOutsideTransaction, inTransaction, Refusal } from "@atelier/core/kernel";
import type { Tx } from "@atelier/db";
import { openTestShop, type TestShop, together } from "@atelier/testkit";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ poolSize: 22 });
  await sql`create table counters (id int primary key, value int not null)`.execute(shop.db);
  await sql`insert into counters values (1, 0), (2, 0)`.execute(shop.db);
});
afterAll(() => shop.close());

const add = (tx: Tx, id: number) => sql`update counters set value = value + 1 where id = ${id}`.execute(tx);
const valueOf = async (id: number) =>
  (await sql<{ value: number }>`select value from counters where id = ${id}`.execute(shop.db)).rows[0]?.value;

describe("a transaction", () => {
  it("undoes everything when it is refused", async () => {
    const before = await valueOf(1);
    const refused = inTransaction(shop, async (tx) => {
      await add(tx, 1);
      throw new Refusal("cart.empty");
    });
    await expect(refused).rejects.toMatchObject({ code: "cart.empty" });
    expect(await valueOf(1)).toBe(before);
  });

  it("is tried again after a deadlock, so that nobody sees one", async () => {
    const before = [await valueOf(1), await valueOf(2)];
    const results = await together(4, (index) =>
      inTransaction(shop, async (tx) => {
        const [first, second] = index % 2 ? [1, 2] : [2, 1];
        await add(tx, first);
        await sql`select pg_sleep(0.002)`.execute(tx);
        await add(tx, second);
      }),
    );
    expect(results.filter((result) => result.status === "rejected")).toEqual([]);
    expect([await valueOf(1), await valueOf(2)]).toEqual(before.map((value) => (value ?? 0) + 4));
  });

  it("refuses use of its handle once it has ended", async () => {
    let kept: Tx | undefined;
    await inTransaction(shop, async (tx) => {
      kept = tx;
    });
    await expect(add(kept as Tx, 1)).rejects.toThrow();
  });

  it("holds no other transaction and no network call inside", async () => {
    await expect(inTransaction(shop, () => inTransaction(shop, async () => {}))).rejects.toThrow(/second transaction/);
    await expect(inTransaction(shop, async () => assertOutsideTransaction("wait for Stripe"))).rejects.toThrow(
      /wait for Stripe/,
    );
    expect(() => assertOutsideTransaction("wait for Stripe")).not.toThrow();
  });
});

describe("the journal of value", () => {
  it("does not let an entry stand that does not sum to zero, nor a posting be changed", async () => {
    const { post } = await import("@atelier/core/ledger");
    const id = "01890000-0000-7000-8000-00000000000a";
    const unbalanced = inTransaction(shop, (tx) =>
      post(tx, {
        kind: "test",
        reference: { kind: "test", id },
        postings: [{ account: { kind: "sales" }, unit: "GBP", amount: 5 }],
      }),
    );
    await expect(unbalanced).rejects.toMatchObject({ code: "23514" });
    await inTransaction(shop, (tx) =>
      post(tx, {
        kind: "test",
        reference: { kind: "test", id },
        postings: [
          { account: { kind: "sales" }, unit: "GBP", amount: -5 },
          { account: { kind: "stripe_clearing" }, unit: "GBP", amount: 5 },
        ],
      }),
    );
    await expect(shop.db.updateTable("ledgerPostings").set({ amount: 6 }).execute()).rejects.toThrow(/append-only/);
    await expect(shop.db.deleteFrom("ledgerEntries").execute()).rejects.toThrow(/append-only/);
  });

  it("keeps an owner's balance, and never below its floor however many spend at once", async () => {
    const { post } = await import("@atelier/core/ledger");
    const owner = { kind: "user" as const, id: "01890000-0000-7000-8000-00000000000b" };
    const move = (reference: string, amount: number) =>
      inTransaction(shop, (tx) =>
        post(tx, {
          kind: "points",
          reference: { kind: "test", id: reference },
          postings: [
            { account: { kind: "points", owner, lowest: 0 }, unit: "points", amount },
            { account: { kind: "points_issued" }, unit: "points", amount: -amount },
          ],
        }),
      );
    const reference = (index: number) => `01890000-0000-7000-8000-0000000001${String(index).padStart(2, "0")}`;
    await move(reference(99), 100);
    const spends = await together(20, (index) => move(reference(index), -100));
    expect(spends.filter((spend) => spend.status === "fulfilled")).toHaveLength(1);
    const { balance } = await shop.db
      .selectFrom("ledgerAccounts")
      .select("balance")
      .where("ownerId", "=", owner.id)
      .executeTakeFirstOrThrow();
    expect(balance).toBe(0);
  });
});
