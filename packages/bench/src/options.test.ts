import { expect, it } from "vitest";
import { readOptions } from "./options.ts";

it("measures everything when it is told nothing", () => {
  expect(readOptions([], ["list"])).toEqual({
    ops: [],
    connections: undefined,
    seconds: 2,
    rounds: 3,
    profile: false,
  });
});

it("measures one thing as it is told", () => {
  const options = readOptions(["list", "--connections", "16,64", "--seconds", "0.5"], ["list"]);
  expect(options).toMatchObject({ ops: ["list"], connections: [16, 64], seconds: 0.5 });
});

it("says what it knows when it is asked for something else", () => {
  expect(() => readOptions(["lists"], ["list", "search"])).toThrow("There is no lists. Known are: list, search.");
  expect(() => readOptions(["--seconds", "none"], [])).toThrow("--seconds wants a number above 0");
});
