import { expect, it } from "vitest";
import { unbroken } from "./unbroken.ts";

it("keeps numbers with their units and leaves out what is not there", () => {
  expect(unbroken("Soy candle, 220 g", undefined, "", "Cotton")).toBe("Soy candle, 220\u00a0g, Cotton");
  expect(unbroken("Risograph, 59 × 42 cm")).toBe("Risograph, 59\u00a0×\u00a042\u00a0cm");
  expect(unbroken("3 glasses, 2 grey")).toBe("3 glasses, 2 grey");
});
