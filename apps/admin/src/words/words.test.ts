import { describe, expect, it } from "vitest";
import { deDE } from "./de-DE.ts";
import { enGB } from "./en-GB.ts";
import { fill } from "./words.ts";

function blanks(text: string): string[] {
  return [...text.matchAll(/[{[](\w+)[}|]/g)].map((found) => found[1] ?? "").toSorted();
}

describe("words", () => {
  it("says one order and several orders", () => {
    expect(fill("[n|# order waits|# orders wait]", { n: 1 }, "en-GB")).toBe("1 order waits");
    expect(fill("[n|# order waits|# orders wait]", { n: 1204 }, "en-GB")).toBe("1,204 orders wait");
  });

  it("fills names as they are", () => {
    expect(fill("Ship {number} to {name}", { number: "FF-4187", name: "Zsófia" }, "en-GB")).toBe(
      "Ship FF-4187 to Zsófia",
    );
  });

  it("leaves the same blanks in both languages", () => {
    for (const [key, english] of Object.entries(enGB)) {
      expect([key, new Set(blanks(deDE[key as keyof typeof enGB]))]).toEqual([key, new Set(blanks(english))]);
    }
  });

  it("leaves no text empty and shouts in none", () => {
    for (const text of [...Object.values(enGB), ...Object.values(deDE)]) {
      expect(text.trim()).not.toBe("");
      expect(text).not.toContain("!");
    }
  });
});
