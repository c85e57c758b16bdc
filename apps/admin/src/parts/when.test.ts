import { describe, expect, it } from "vitest";
import { clockAt, dayOf, endOfDay, instantOf, longWhen, shortWhen, startOfDay, zoneName } from "./when.ts";
import { speak } from "../words/words.ts";

await speak("en-GB");

const now = new Date("2026-11-20T10:40:12Z");

describe("when", () => {
  it("names today, the days of the last week, and older dates", () => {
    expect(shortWhen("2026-11-20T10:30:00Z", "Europe/London", now)).toBe("Today 10:30");
    expect(shortWhen("2026-11-19T22:14:00Z", "Europe/London", now)).toBe("Thu 22:14");
    expect(shortWhen("2026-11-12T20:31:00Z", "Europe/London", now)).toBe("Thu 12 Nov");
    expect(longWhen("2026-11-12T20:31:00Z", "Europe/London", now)).toBe("Thu 12 Nov, 20:31");
  });

  it("counts a late evening in London as the next day in Tokyo", () => {
    expect(dayOf("2026-11-12T20:31:00Z", "Asia/Tokyo")).toBe("2026-11-13");
  });

  it("begins and ends a day where the shop is, also when the clocks change", () => {
    expect(startOfDay("2026-07-01", "Europe/London")).toBe("2026-06-30T23:00:00.000Z");
    expect(startOfDay("2026-10-25", "Europe/Berlin")).toBe("2026-10-24T22:00:00.000Z");
    expect(endOfDay("2026-10-25", "Europe/Berlin")).toBe("2026-10-25T23:00:00.000Z");
  });

  it("reads and shows the clocks of the shop, whatever the season", () => {
    for (const clock of ["2026-07-01T09:00", "2026-11-24T09:00", "2026-10-26T00:30"]) {
      expect(clockAt(instantOf(clock, "Europe/Berlin"), "Europe/Berlin")).toBe(clock);
    }
    expect(instantOf("2026-11-24T09:00", "America/New_York")).toBe("2026-11-24T14:00:00.000Z");
    // An hour the clocks leap over.
    expect(clockAt(instantOf("2026-03-29T02:30", "Europe/Berlin"), "Europe/Berlin")).toMatch(/^2026-03-29T0[13]:30$/);
    expect(zoneName("Europe/London")).toBe("United Kingdom Time");
  });
});
