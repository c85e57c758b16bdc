import { describe, expect, it } from "vitest";
import { trackingPage } from "./carriers.ts";

describe("trackingPage", () => {
  it("finds the page of a known carrier, whatever the spaces", () => {
    expect(trackingPage("royal mail", "LN 4420 1187 3GB")).toBe(
      "https://www.royalmail.com/track-your-item#/tracking-results/LN442011873GB",
    );
  });

  it("makes up no page for an unknown carrier or an empty number", () => {
    expect(trackingPage("Ines on her bicycle", "7")).toBe("");
    expect(trackingPage("DPD", " ")).toBe("");
  });
});
