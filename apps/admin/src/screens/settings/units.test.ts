import { describe, expect, it } from "vitest";
import { changedKeys, clashingKeys, mergeUnits } from "./units.ts";

const units = (text: string) => new Map(text.split(" ").map((one) => one.split("=") as [string, string]));

describe("a page two people wrote at once", () => {
  const base = units("name=Fenn rate=420 tax=2000");

  it("keeps from both what only one of them touched", () => {
    const three = { base, theirs: units("name=Fenn rate=450 tax=2000"), mine: units("name=Foundry rate=420 tax=2000") };
    expect(clashingKeys(three)).toEqual([]);
    expect(mergeUnits(three, "mine")).toEqual(units("name=Foundry rate=450 tax=2000"));
  });

  it("asks where both wrote something different, and only there", () => {
    const three = { base, theirs: units("name=Fenn rate=450 tax=1900"), mine: units("name=Foundry rate=480 tax=1900") };
    expect(clashingKeys(three)).toEqual(["rate"]);
    expect(mergeUnits(three, "mine")).toEqual(units("name=Foundry rate=480 tax=1900"));
    expect(mergeUnits(three, "theirs")).toEqual(units("name=Foundry rate=450 tax=1900"));
  });

  it("keeps what is new of both, and asks about what one took away and the other changed", () => {
    const three = { base, theirs: units("name=Fenn rate=450 tax=2000 a=1"), mine: units("name=Fenn tax=2000 b=2") };
    expect(clashingKeys(three)).toEqual(["rate"]);
    expect(mergeUnits(three, "mine")).toEqual(units("name=Fenn tax=2000 a=1 b=2"));
    expect(mergeUnits(three, "theirs")).toEqual(units("name=Fenn rate=450 tax=2000 a=1 b=2"));
  });

  it("names what differs, what is gone last", () => {
    expect(changedKeys(base, units("name=Foundry tax=2000 new=1"))).toEqual(["name", "new", "rate"]);
  });
});
