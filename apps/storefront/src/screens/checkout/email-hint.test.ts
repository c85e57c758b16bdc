import { describe, expect, it } from "vitest";
import { emailHint, slipsBetween } from "./email-hint.ts";

describe("the hint at a mail address", () => {
  it.each([
    ["dilys.quayle@gmial.com", "dilys.quayle@gmail.com"],
    ["tom@gmail.co", "tom@gmail.com"],
    ["ruth@hotmial.co.uk", "ruth@hotmail.co.uk"],
    ["saskia@t-onlin.de", "saskia@t-online.de"],
    ["ines@OUTLOK.com", "ines@outlook.com"],
  ])("sees the slip in %s", (typed, meant) => {
    expect(emailHint(typed)).toBe(meant);
  });

  it.each([
    "tom@gmail.com",
    "hello@fenn-and-foundry.example",
    "a@b.de",
    "nobody",
    "@gmail.com",
    "x@mail.com",
    "w@outlook.at",
    "v@yahoo.fr",
    "y@sky.de",
    "z@gmx.net",
    "",
  ])("leaves %s alone", (typed) => {
    expect(emailHint(typed)).toBeUndefined();
  });

  it("counts swapped neighbors as one slip", () => {
    expect(slipsBetween("gmial", "gmail")).toBe(1);
    expect(slipsBetween("", "abc")).toBe(3);
    expect(slipsBetween("same", "same")).toBe(0);
  });
});
