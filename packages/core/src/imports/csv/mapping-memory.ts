import { importMapping, type ImportMapping } from "@atelier/contract/imports";
import type { Db, Tx } from "@atelier/db";
import { sql } from "kysely";
import { bodyHash } from "../../kernel/index.ts";

function printOf(headings: readonly string[]): string {
  return bodyHash(headings.map((heading) => heading.trim().toLowerCase()));
}

/** What these headings were said to be the last time; undefined where nobody has. */
export async function rememberedMapping(db: Db, headings: readonly string[]): Promise<ImportMapping | undefined> {
  const row = await db
    .selectFrom("importMappings")
    .select("mapping")
    .where("headingsHash", "=", printOf(headings))
    .executeTakeFirst();
  // A field a later version no longer knows is asked for anew.
  return importMapping.safeParse(row?.mapping).data;
}

interface ToRemember {
  headings: readonly string[];
  mapping: ImportMapping;
  actorId: string | null;
}

/** Remembers what these headings are, for every file that has them. */
export async function rememberMapping(tx: Tx, { headings, mapping, actorId }: ToRemember): Promise<void> {
  await sql`
    insert into import_mappings (headings_hash, headings, mapping, actor_id)
    values (${printOf(headings)}, ${JSON.stringify(headings)}::jsonb, ${JSON.stringify(mapping)}::jsonb, ${actorId})
    on conflict (headings_hash) do update set mapping = excluded.mapping, actor_id = excluded.actor_id
  `.execute(tx);
}
