import { together } from "@atelier/testkit";
import { beforeEach, describe, expect, test } from "vitest";
import { type Answer, answerOf } from "./answer.ts";
import { Cache } from "./cache.ts";

let cache: Cache;
beforeEach(() => {
  cache = new Cache();
  cache.hears();
});

/** A reading that waits until it is let go. */
function slow(text: string, tags: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  let begun = 0;
  const fill = async (): Promise<Answer> => {
    begun += 1;
    await promise;
    return answerOf(text, tags);
  };
  return { fill, letGo: resolve, begun: () => begun };
}

const once = (text: string, tags: string[] = ["catalog"]) => Promise.resolve(answerOf(text, tags));

test("fifty who ask at once for what nobody has read yet cause one reading", async () => {
  const reading = slow("the list", ["catalog"]);
  const asked = together(50, () => cache.answer("list", reading.fill));
  await Promise.resolve();
  reading.letGo();
  const answers = await asked;
  expect(reading.begun()).toBe(1);
  expect(new Set(answers.map((answer) => answer.status === "fulfilled" && answer.value.bytes))).toEqual(
    new Set(["the list"]),
  );
});

test("a reading that failed is told to all who waited, and the next one asks anew", async () => {
  const broken = () => Promise.reject(new Error("away"));
  const told = await together(5, () => cache.answer("list", broken));
  expect(told.every((one) => one.status === "rejected")).toBe(true);
  expect((await cache.answer("list", () => once("the list"))).bytes).toBe("the list");
});

test("an answer is kept until something it was made of changes", async () => {
  await cache.answer("list", () => once("old", ["catalog", "stock:1"]));
  await cache.answer("other", () => once("other", ["catalog", "stock:2"]));
  expect(cache.kept("list")?.bytes).toBe("old");
  cache.change("stock:1");
  expect(cache.kept("list")).toBeUndefined();
  expect(cache.kept("other")?.bytes).toBe("other");
  cache.change("catalog");
  expect(cache.kept("other")).toBeUndefined();
});

test("a reading that began before a change is not kept after it, and nobody who asks later gets it", async () => {
  const before = slow("old price", ["catalog"]);
  const early = cache.answer("list", before.fill);
  cache.change("catalog");
  const late = cache.answer("list", () => once("new price"));
  expect((await late).bytes).toBe("new price");
  before.letGo();
  expect((await early).bytes).toBe("old price");
  expect(cache.kept("list")?.bytes).toBe("new price");
});

test("a reading that began before a change of something else is kept", async () => {
  const reading = slow("the list", ["catalog"]);
  const asked = cache.answer("list", reading.fill);
  cache.change("settings");
  reading.letGo();
  await asked;
  expect(cache.kept("list")?.bytes).toBe("the list");
});

describe("while changes are not heard", () => {
  test("nothing is kept and nothing kept is given out", async () => {
    await cache.answer("list", () => once("old"));
    cache.deaf();
    expect(cache.kept("list")).toBeUndefined();
    expect((await cache.answer("list", () => once("new"))).bytes).toBe("new");
    cache.hears();
    expect(cache.kept("list")).toBeUndefined();
  });

  test("a reading that began before is not kept once they are heard again", async () => {
    const reading = slow("old", ["catalog"]);
    const asked = cache.answer("list", reading.fill);
    cache.deaf();
    cache.hears();
    reading.letGo();
    await asked;
    expect(cache.kept("list")).toBeUndefined();
  });
});

test("the longest unused answers make room for new ones", async () => {
  const large = "x".repeat(1024 * 1024);
  for (let number = 0; number < 40; number++) {
    await cache.answer(`page ${number}`, () => once(large));
    cache.kept("page 0");
  }
  expect(cache.kept("page 0")).toBeDefined();
  expect(cache.kept("page 1")).toBeUndefined();
  expect(cache.kept("page 39")).toBeDefined();
});
