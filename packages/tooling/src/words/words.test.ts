import { expect, test } from "vitest";
import { blanksOf, faultsOf } from "./read-catalog.mjs";
import { wordTypes } from "./word-types.mjs";

test("the blanks of a text are known with what fills them", () => {
  expect(blanksOf("Ship {number} to {name}")).toEqual({ name: "text", number: "text" });
  expect(blanksOf("{n, plural, one {# order of {name}} other {# orders}}")).toEqual({ n: "number", name: "text" });
  expect(blanksOf("{when, date, long}, {left, number} left")).toEqual({ left: "number", when: "date" });
});

test("a text that is no ICU message is told, and so is a tag", () => {
  expect(() => blanksOf("Ship {number")).toThrow();
  expect(() => blanksOf("See <a>this</a>")).toThrow("Write {a}");
});

test("a language that lacks a text, has one alone, or other blanks cannot stand in for another", () => {
  const model = { public: { a: "One", b: "{n} of two" }, orders: { c: "Three" } };
  expect(faultsOf({ public: { a: "Eins", b: "{m} von zwei", d: "Vier!" } }, model)).toEqual([
    "c is missing",
    "d stands in no other language",
    "b has other blanks",
    "d is empty or loud",
  ]);
});

test("each key is typed with what its blanks take", () => {
  expect(wordTypes({ all: { b: "{count, plural, other {#}}", a: "Plain" } })).toContain(
    '  "a": null;\n  "b": { count: number };\n',
  );
});
