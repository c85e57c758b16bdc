import { describe, expect, it } from "vitest";
import { changedSettings, type SettingsFields } from "./settings-fields.ts";

const before: SettingsFields = {
  name: "Fenn & Foundry",
  intro: "",
  email: "",
  address: "Unit 4\nIpswich",
  openingHours: "",
  orderNumberPrefix: "FF-",
  timeZone: "Europe/London",
};

describe("changedSettings", () => {
  it("sends only what was changed", () => {
    expect(changedSettings(before, { ...before, openingHours: "Fri 10 to 4 " })).toEqual({
      openingHours: "Fri 10 to 4",
    });
    expect(changedSettings(before, { ...before, address: "Unit 4\n\nIpswich\nIP3 0BB" })).toEqual({
      address: ["Unit 4", "Ipswich", "IP3 0BB"],
    });
  });

  it("takes a space for no change", () => {
    expect(changedSettings(before, { ...before, name: "Fenn & Foundry ", address: "Unit 4 \nIpswich\n" })).toEqual({});
  });
});
