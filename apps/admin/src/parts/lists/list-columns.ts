import type { ListSettings } from "@atelier/contract/views";
import type { TableColumn } from "@atelier/ui/admin";

/** A column one may show, hide and move. */
export type ListColumn<Row> = TableColumn<Row> & {
  /** What it is called where columns are chosen. */
  name: string;
  /** Always there, and first. */
  fixed?: true;
  /** Only shown when chosen. */
  spare?: true;
};

/** The keys of the columns shown, in their order: as chosen, else as the list comes. Unknown ones are dropped. */
export function shownKeys<Row>(columns: readonly ListColumn<Row>[], settings: ListSettings | undefined): string[] {
  const fixed = columns.filter((column) => column.fixed).map((column) => column.key);
  const free = columns.filter((column) => !column.fixed);
  const chosen = settings?.columns?.filter((key) => free.some((column) => column.key === key));
  return [...fixed, ...(chosen ?? free.filter((column) => !column.spare).map((column) => column.key))];
}

/** The columns of those keys, in that order. */
export function columnsOf<Row>(columns: readonly ListColumn<Row>[], keys: readonly string[]): ListColumn<Row>[] {
  return keys.flatMap((key) => columns.filter((column) => column.key === key));
}

/** Moves one up or down among the keys; at an end it stays. */
export function moved(keys: readonly string[], key: string, by: 1 | -1): string[] {
  const at = keys.indexOf(key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= keys.length) return [...keys];
  const rest = keys.filter((one) => one !== key);
  return [...rest.slice(0, to), key, ...rest.slice(to)];
}
