import { expect, test } from "vitest";
import { moveFrom, pastedCells } from "./grid-moves.ts";

test("a column copied from a spreadsheet arrives as one cell per row", () => {
  expect(pastedCells("21.50\r\n34.00\r\n52.00\r\n")).toEqual([["21.50"], ["34.00"], ["52.00"]]);
});

test("a block copied from a spreadsheet keeps its columns", () => {
  expect(pastedCells("BS-1\t21.50\nBS-2\t34.00")).toEqual([
    ["BS-1", "21.50"],
    ["BS-2", "34.00"],
  ]);
});

test("one plain value is left to the field it is pasted into", () => {
  expect(pastedCells("21.50")).toBeUndefined();
});

test("an arrow leaves a cell only from the edge of its text", () => {
  expect(moveFrom({ row: 1, column: 1 }, "ArrowLeft", "inside")).toBeUndefined();
  expect(moveFrom({ row: 1, column: 1 }, "ArrowLeft", "start")).toEqual({ row: 1, column: 0 });
  expect(moveFrom({ row: 1, column: 1 }, "Enter", "inside")).toEqual({ row: 2, column: 1 });
});
