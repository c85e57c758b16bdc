import { Refusal } from "./refusal.ts";

type Key = string | number;

/** Where a page ended: the sort key and id of its last row, opaque to the client. */
export function encodeCursor(keys: readonly Key[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/** Reads a cursor back; refuses one we did not make. */
export function decodeCursor(cursor: string, kinds: readonly ("string" | "number")[]): Key[] {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw new Refusal("request.malformed", { field: "cursor" });
  }
  const fits =
    Array.isArray(keys) && keys.length === kinds.length && keys.every((key, index) => typeof key === kinds[index]);
  if (!fits) throw new Refusal("request.malformed", { field: "cursor" });
  return keys as Key[];
}

/** Cuts a list that was read with one row too many, and says where the next page begins. */
export function pageOf<T>(
  rows: T[],
  limit: number,
  keysOf: (row: T) => readonly Key[],
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keysOf(last)) : null };
}
