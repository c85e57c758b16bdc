import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { Refusal } from "../kernel/index.ts";
import { malformed } from "./check-draft.ts";
import type { ProductDraft } from "./product-draft.ts";
import type { LockedProduct } from "./product-writes.ts";

/** When a product goes out by itself once this is saved: as the draft says, else as before. Only drafts wait. */
export function scheduledFor(draft: ProductDraft, before: LockedProduct | undefined): string | null {
  if (draft.status === "draft") return draft.publishAt === undefined ? (before?.publishAt ?? null) : draft.publishAt;
  if (draft.publishAt) throw malformed("publishAt", "is for drafts");
  return null;
}

/** Refuses a moment that is past by the database's clock: catalog.publish-time-past. */
export async function checkAhead(tx: Tx, publishAt: string): Promise<void> {
  const { rows } = await sql<{ ahead: boolean }>`select ${publishAt}::timestamptz > now() as ahead`.execute(tx);
  if (!rows[0]?.ahead) throw new Refusal("catalog.publish-time-past", { field: "publishAt" });
}

/** Whether two ways of writing an instant mean the same one. */
export function isSameMoment(one: string, other: string | null | undefined): boolean {
  return Date.parse(one) === Date.parse(other ?? "");
}
