import { openTestShop, type TestShop } from "@atelier/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction, newId } from "../kernel/index.ts";
import { record } from "./index.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

test("the audit log names who did what, and no secret", async () => {
  const userId = newId();
  const detail = {
    name: "Shelf",
    password: "x",
    nested: { apiKey: "y", rows: [{ resetToken: "z", title: "kept" }] },
    clientSecret: 1,
  };
  await inTransaction(shop.system, (tx) =>
    record(tx, shop.staff("editor", userId), { action: "thing.done", resourceKind: "thing", resourceId: "1", detail }),
  );
  const row = await shop.db.selectFrom("auditLog").selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    actorKind: "staff",
    actorId: userId,
    action: "thing.done",
    resourceKind: "thing",
    resourceId: "1",
    requestId: "test",
  });
  expect(row.detail).toEqual({
    name: "Shelf",
    password: "[masked]",
    nested: { apiKey: "[masked]", rows: [{ resetToken: "[masked]", title: "kept" }] },
    clientSecret: "[masked]",
  });
});

test("what was rolled back was not done, and the log says nothing of it", async () => {
  const failing = inTransaction(shop.system, async (tx) => {
    await record(tx, shop.system, { action: "thing.undone", resourceKind: "thing", resourceId: "2" });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await shop.db.selectFrom("auditLog").select("id").where("action", "=", "thing.undone").execute()).toEqual([]);
});

test("a line of the audit log can be neither changed nor removed", async () => {
  await expect(shop.db.updateTable("auditLog").set({ action: "other" }).execute()).rejects.toThrow();
  await expect(shop.db.deleteFrom("auditLog").execute()).rejects.toThrow();
});
