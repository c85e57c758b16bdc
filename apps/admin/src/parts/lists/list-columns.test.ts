import { describe, expect, it } from "vitest";
import { columnsOf, type ListColumn, moved, shownKeys } from "./list-columns.ts";

const column = (key: string, more: Partial<ListColumn<never>> = {}): ListColumn<never> => ({
  key,
  name: key,
  head: key,
  cell: () => null,
  ...more,
});
const columns = [
  column("number", { fixed: true }),
  column("customer"),
  column("total"),
  column("country", { spare: true }),
];
const kept = (chosen: string[] | null) => ({
  list: "orders" as const,
  columns: chosen,
  density: "compact" as const,
  defaultView: "",
  pins: [],
});

describe("the columns of a list", () => {
  it("come as the list has them until somebody chooses, and the first stays first", () => {
    expect(shownKeys(columns, undefined)).toEqual(["number", "customer", "total"]);
    expect(shownKeys(columns, kept(["country", "customer"]))).toEqual(["number", "country", "customer"]);
  });

  it("forget what a later version no longer has", () => {
    expect(shownKeys(columns, kept(["gone", "total"]))).toEqual(["number", "total"]);
    expect(columnsOf(columns, ["number", "gone"]).map((one) => one.key)).toEqual(["number"]);
  });

  it("move by one, and no further than the end", () => {
    expect(moved(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  });
});
