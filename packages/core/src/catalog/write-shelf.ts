import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import type { Context } from "../kernel/index.ts";
import { slugOf } from "./slug-of.ts";

export interface ShelfDraft {
  shelf: "family" | "collection";
  /** Made of the name when left out. */
  slug?: string;
  name: string;
  position?: number;
  isDemo?: boolean;
  /** Kept for what is already on it, no longer shown. Families only. */
  archived?: boolean;
  /** Collections only. */
  description?: string;
}

export interface WrittenShelf {
  id: string;
  slug: string;
  created: boolean;
}

/** Step: finds the family or collection with this slug, or makes it. One that is there is left as it is. */
export async function writeShelf(tx: Tx, _ctx: Pick<Context, "actor">, draft: ShelfDraft): Promise<WrittenShelf> {
  const slug = draft.slug ?? slugOf(draft.name);
  const created = await (draft.shelf === "family" ? insertFamily(tx, slug, draft) : insertCollection(tx, slug, draft));
  if (created) return { id: created, slug, created: true };
  const table = draft.shelf === "family" ? "families" : "collections";
  const { id } = await tx.selectFrom(table).select("id").where("slug", "=", slug).executeTakeFirstOrThrow();
  return { id, slug, created: false };
}

async function insertFamily(tx: Tx, slug: string, draft: ShelfDraft): Promise<string | undefined> {
  const { name, position = 0, isDemo = false, archived = false } = draft;
  const { rows } = await sql<{ id: string }>`
    insert into families (slug, name, position, is_demo, archived_at)
    values (${slug}, ${name}, ${position}, ${isDemo}, case when ${archived}::boolean then now() end)
    on conflict (slug) do nothing returning id
  `.execute(tx);
  return rows[0]?.id;
}

async function insertCollection(tx: Tx, slug: string, draft: ShelfDraft): Promise<string | undefined> {
  const { name, position = 0, isDemo = false, description = "" } = draft;
  const row = await tx
    .insertInto("collections")
    .values({ slug, name, position, isDemo, description })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}
