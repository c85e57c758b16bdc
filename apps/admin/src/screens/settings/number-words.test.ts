import { describe, expect, it } from "vitest";
import { percentTyped, readGrams, readPercent } from "./number-words.ts";

describe("figures as people type them", () => {
  it("reads percentages with either decimal mark, to the hundredth", () => {
    expect(["20", "7,7", "8.1 %", "14.98", "0", "100"].map(readPercent)).toEqual([2000, 770, 810, 1498, 0, 10_000]);
    expect(["", "-1", "100.01", "7.777", "a fifth"].map(readPercent)).toEqual(Array(5).fill(undefined));
    expect(percentTyped(1498)).toBe("14.98");
  });

  it("reads grams with or without marks between the thousands", () => {
    expect(["500", "1,500", "1.500", "1 500 g", "10000000"].map(readGrams)).toEqual([
      500, 1500, 1500, 1500, 10_000_000,
    ]);
    expect(["", "0", "1.5", "2 kg", "-5", "99999999"].map(readGrams)).toEqual(Array(6).fill(undefined));
  });
});
