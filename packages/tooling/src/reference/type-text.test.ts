import { expect, test } from "vitest";
import { ruleText, typeText } from "./type-text.mjs";

const text = { type: "string" };

test("a shape is written as the type a reader knows, what may be left out with a question mark", () => {
  const limit = { type: "integer", minimum: 1, maximum: 100, default: 24 };
  const q = { ...text, minLength: 1, maxLength: 120 };
  expect(typeText({ type: "object", properties: { q, limit }, required: ["q"] })).toBe(
    "{\n  q: string; // 1 to 120 characters\n  limit?: integer; // 1 to 100, 24 unless given\n}",
  );
});

test("lists of choices, of objects, and what may be nothing are told apart", () => {
  const thing = { type: "object", properties: { id: text }, required: ["id"] };
  expect(typeText({ type: "array", items: { enum: ["a", "b"] } })).toBe('("a" | "b")[]');
  expect(typeText({ type: "array", items: thing })).toBe("{\n  id: string;\n}[]");
  expect(typeText({ type: "array", items: { anyOf: [thing, { type: "null" }] } })).toBe(
    "({\n  id: string;\n} | null)[]",
  );
  expect(typeText({ anyOf: [text, { type: "null" }] })).toBe("string | null");
  expect(typeText({ type: "object", additionalProperties: { type: "integer" } })).toBe("Record<string, integer>");
  expect(typeText(null)).toBe("nothing");
});

test("the bounds of a safe integer are no rule of the shop's", () => {
  const widest = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
  expect(ruleText({ type: "integer", ...widest })).toBe("");
  expect(ruleText({ type: "integer", ...widest, minimum: 0 })).toBe("at least 0");
});
