import type { FamilyView, SaveShelfInput } from "@atelier/contract/shelves";
import type { Tx } from "@atelier/db";
import { record } from "../audit/index.ts";
import { type Context, inTransaction, orRefuse } from "../kernel/index.ts";
import { refreshProducts } from "./refresh-products.ts";
import { collectionsForStaff, familiesForStaff } from "./shelf-queries.ts";
import { writeShelf } from "./write-shelf.ts";

/** Makes a family or a collection, or gives one another name; its address stays. Refuses: request.not-found. */
export function saveShelf(ctx: Context, input: SaveShelfInput): Promise<FamilyView> {
  return inTransaction(ctx, async (tx) => {
    const id = input.id === undefined ? (await writeShelf(tx, ctx, input)).id : await rename(tx, input.id, input);
    const { shelf, name } = input;
    await record(tx, ctx, { action: `${shelf}.saved`, resourceKind: shelf, resourceId: id, detail: { name } });
    const all = await (shelf === "family" ? familiesForStaff(tx) : collectionsForStaff(tx));
    return orRefuse(
      all.find((each) => each.id === id),
      "request.not-found",
    );
  });
}

async function rename(tx: Tx, id: string, { shelf, name }: SaveShelfInput): Promise<string> {
  const table = shelf === "family" ? "families" : "collections";
  const renamed = await tx.updateTable(table).set({ name }).where("id", "=", id).returning("id").executeTakeFirst();
  orRefuse(renamed, "request.not-found", { field: "id" });
  if (shelf === "family") {
    const within = await tx
      .selectFrom("products")
      .select("id")
      .where("familyId", "=", id)
      .orderBy("id")
      .forUpdate()
      .execute();
    await refreshProducts(
      tx,
      within.map((product) => product.id),
    );
  }
  return id;
}
