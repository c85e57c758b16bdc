import type { TableColumn } from "@atelier/ui/admin";
import type { ListColumn } from "./list-columns.ts";

/** Columns by their heads, to be chosen among; the first that has one stays where it is, with what stands before it. */
export function namedColumns<Row>(columns: readonly TableColumn<Row>[]): ListColumn<Row>[] {
  const name = (column: TableColumn<Row>) => (typeof column.head === "string" ? column.head : "");
  const first = columns.findIndex((column) => name(column) !== "");
  return columns.map((column, at) => ({
    ...column,
    name: name(column) || column.key,
    ...(at <= first ? { fixed: true as const } : {}),
  }));
}
