import { describe, expect, it } from "vitest";
import { moved } from "./move-image.ts";
import { wrapSelection } from "./wrap-selection.ts";

describe("pictures in order", () => {
  it("moves one to another place and the rest along", () => {
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a"], 0, 4)).toEqual(["a"]);
  });
});

describe("formatting help", () => {
  it("puts the marks round what is selected", () => {
    expect(wrapSelection({ text: "a big gull", from: 2, to: 5 }, { before: "<em>", after: "</em>" })).toEqual({
      text: "a <em>big</em> gull",
      from: 6,
      to: 9,
    });
  });
});
