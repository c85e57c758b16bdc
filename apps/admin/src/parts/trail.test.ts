import { describe, expect, it } from "vitest";
import { backward, cursorOf, onward, readTrail } from "./trail.ts";

describe("trail", () => {
  it("goes on and back through pages and ends on the first", () => {
    const second = onward(undefined, "aa");
    const third = onward(second, "bb");
    expect(cursorOf(third)).toBe("bb");
    expect(cursorOf(backward(third))).toBe("aa");
    expect(cursorOf(backward(backward(third)))).toBeUndefined();
  });

  it("drops what cannot be a cursor", () => {
    expect(readTrail("aa.b-b_")).toBe("aa.b-b_");
    expect(readTrail("aa..bb")).toBeUndefined();
    expect(readTrail("<script>")).toBeUndefined();
    expect(readTrail(3)).toBeUndefined();
  });

  it("forgets the beginning of a very long walk", () => {
    let trail: string | undefined;
    for (let page = 0; page < 40; page += 1) trail = onward(trail, `c${page}`);
    expect(cursorOf(trail)).toBe("c39");
    expect(trail?.split(".").length).toBe(12);
  });
});
