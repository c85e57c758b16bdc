import { describe, expect, it } from "vitest";
import { changeOf, previewStock } from "./stock-preview.ts";

const coldPress = { onHand: 14, reserved: 8, policy: "deny" as const };

describe("previewStock", () => {
  it("shows hand, change and free after taking off what is broken", () => {
    expect(previewStock(coldPress, "off", 5)).toMatchObject({
      change: -5,
      onHandAfter: 9,
      freeNow: 6,
      freeAfter: 1,
      refused: null,
      missing: 0,
    });
  });

  it("counts a shelf as the difference to what was there", () => {
    expect(previewStock(coldPress, "set", 15)).toMatchObject({ change: 1, onHandAfter: 15, freeAfter: 7 });
  });

  it("says how many promised pieces would be missing", () => {
    expect(previewStock(coldPress, "off", 9)).toMatchObject({
      onHandAfter: 5,
      freeAfter: -3,
      missing: 3,
      refused: "below-reserved",
    });
    expect(previewStock({ ...coldPress, reserved: 0 }, "off", 20)).toMatchObject({ refused: "below-zero" });
  });

  it("lets a variant that may be sold ahead fall below nothing", () => {
    expect(previewStock({ onHand: 0, reserved: 2, policy: "backorder" }, "off", 1)).toMatchObject({
      onHandAfter: -1,
      freeAfter: -3,
      missing: 1,
      refused: null,
    });
  });

  it("sends a difference or a count", () => {
    expect(changeOf("off", 9)).toEqual({ kind: "by", quantity: -9 });
    expect(changeOf("set", 9)).toEqual({ kind: "to", quantity: 9 });
  });
});
