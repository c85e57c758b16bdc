import { expect, it } from "vitest";
import { median, percentile } from "./percentile.ts";

it("names the answer that so many percent of the visitors waited for at most", () => {
  const waits = Float64Array.from({ length: 200 }, (_, index) => index + 1);
  expect(percentile(waits, 0.5)).toBe(100);
  expect(percentile(waits, 0.99)).toBe(198);
  expect(percentile(waits, 1)).toBe(200);
  expect(percentile([7], 0.5)).toBe(7);
  expect(percentile([], 0.5)).toBe(0);
});

it("takes the middle of several rounds, so that one spoiled round spoils nothing", () => {
  expect(median([0.9, 0.1, 0.8])).toBe(0.8);
  expect(median([1, 4, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});
