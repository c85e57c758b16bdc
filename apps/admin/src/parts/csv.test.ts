import { expect, it } from "vitest";
import { csvText } from "./csv.ts";

it("disarms what a spreadsheet would run, quotes what would break a row, and leaves numbers alone", () => {
  const rows = [
    ["=1+1", -4, 'says "no"'],
    ["@cmd", 12.5, "two\nlines"],
  ];
  expect(csvText(["a", "b", "c"], rows)).toBe('\ufeffa,b,c\r\n\'=1+1,-4,"says ""no"""\r\n\'@cmd,12.5,"two\nlines"\r\n');
});
