import { expect, it } from "vitest";
import { pasteColumn } from "./paste-column.ts";

it("fills tracking numbers from the row one pastes into, and no further than the rows", () => {
  expect(pasteColumn("A 1\r\nB 2\r\nC 3\r\n", ["x", "y", "z"], "y")).toEqual({ y: "A 1", z: "B 2" });
  expect(pasteColumn("just one", ["x"], "x")).toBeUndefined();
});
