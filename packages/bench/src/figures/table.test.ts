import { expect, it } from "vitest";
import { asTable, figure } from "./table.ts";

it("sets figures under each other so that they can be compared at a glance", () => {
  const table = asTable(
    ["op", "req/s"],
    [
      ["product list", "1200"],
      ["search", "90"],
    ],
  );
  expect(table.split("\n")).toEqual([
    "op            req/s",
    "------------  -----",
    "product list   1200",
    "search           90",
  ]);
});

it("shows three telling digits of a figure, and a dash where nothing was measured", () => {
  expect(["0.8251", 12.345, 4321.2, 0, 0.01234].map((value) => figure(Number(value)))).toEqual([
    "0.825",
    "12.3",
    "4321",
    "0",
    "0.0123",
  ]);
  expect(figure(undefined)).toBe("-");
  expect(figure(Number.NaN)).toBe("-");
});
