import { expect, it } from "vitest";
import { readStat } from "./usage.ts";

it("reads what a process has used, whatever its name", () => {
  const line = "4711 (a name) with (brackets) S 12 1 1 0 -1 4194560 9 0 0 0 150 50 30 20 20 0 11 0 99 1000 25600 0 0";
  expect(readStat(line)).toEqual({ parent: 12, ownMs: 2000, endedChildrenMs: 500, rssMb: 100 });
});
