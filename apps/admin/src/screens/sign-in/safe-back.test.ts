import { describe, expect, it } from "vitest";
import { safeBack } from "./safe-back.ts";

describe("safeBack", () => {
  it("leads back to where one was", () => {
    expect(safeBack("/orders?view=to-ship")).toBe("/orders?view=to-ship");
  });

  it("never leads to another site", () => {
    for (const trick of ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""]) {
      expect(safeBack(trick)).toBe("/");
    }
    expect(safeBack(undefined)).toBe("/");
    expect(safeBack("/sign-in?back=%2F")).toBe("/");
  });
});
