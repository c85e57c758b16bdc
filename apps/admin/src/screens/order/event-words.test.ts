import { describe, expect, it } from "vitest";
import { eventDays } from "./event-days.ts";
import { sayEvent } from "./event-words.ts";
import { speak } from "../../words/words.ts";

await speak("en-GB");

describe("the timeline of an order", () => {
  it("quotes a note and names the carrier of a parcel", () => {
    expect(sayEvent({ kind: "note", detail: { text: "Use the tube." } })).toEqual({ what: "", quote: "Use the tube." });
    expect(sayEvent({ kind: "shipped", detail: { carrier: "Royal Mail", trackingNumber: "LN 4420" } }).what).toBe(
      "Shipped, Royal Mail, LN 4420",
    );
  });

  it("tells of what it does not know by its own name", () => {
    expect(sayEvent({ kind: "address_changed", detail: {} }).what).toBe("Address changed");
  });

  it("groups by the shop's days, latest first", () => {
    const event = (id: string, at: string) => ({
      id,
      kind: "paid",
      at,
      actorKind: "system" as const,
      actorName: null,
      mine: false,
      detail: {},
    });
    const days = eventDays(
      [event("a", "2026-11-12T20:31:00Z"), event("b", "2026-11-12T23:30:00Z"), event("c", "2026-11-13T09:00:00Z")],
      "Europe/London",
    );
    expect(days.map((day) => [day.day, day.events.map((one) => one.id)])).toEqual([
      ["2026-11-13", ["c"]],
      ["2026-11-12", ["b", "a"]],
    ]);
    expect(eventDays([event("b", "2026-11-12T23:30:00Z")], "Europe/Berlin")[0]?.day).toBe("2026-11-13");
  });
});
