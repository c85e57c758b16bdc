import { useEffect, useState } from "react";

/** What the rows seen so far are called, by their keys: those of earlier pages may still be chosen. */
export function useSeenNames<Row>(
  rows: readonly Row[] | undefined,
  nameOf: (row: Row) => readonly [key: string, name: string],
): ReadonlyMap<string, string> {
  const [seen] = useState(() => new Map<string, string>());
  useEffect(() => {
    for (const row of rows ?? []) seen.set(...nameOf(row));
  }, [rows, nameOf, seen]);
  return seen;
}
