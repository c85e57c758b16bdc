declare const permitted: unique symbol;

/** A row whose owner or staff right was checked. Only the check makes one, and writers take nothing else. */
export type Permitted<T> = T & { readonly [permitted]: true };

/** Marks a row as checked. Called by queries whose WHERE clause holds the check, and by nobody else. */
export function permit<T>(row: T): Permitted<T> {
  return row as Permitted<T>;
}
