import { expect, it } from "vitest";
import { wordsInPath } from "./words-in-path.ts";

it("guesses the words somebody meant by a wrong address", () => {
  expect(wordsInPath("/shop/gasholder-full-term.html")).toBe("gasholder full term");
  expect(wordsInPath("/goods/caf%C3%A9_table")).toBe("café table");
  expect(wordsInPath("/%E0%A4%A")).toBe("%E0%A4%A");
  expect(wordsInPath("/")).toBe("");
});
