import { describe, expect, it } from "vitest";
import { askAgainIn, sceneOf } from "./order-scene.ts";

describe("an order's page", () => {
  it("thanks who has just paid and tracks for who comes later", () => {
    expect(sceneOf({ status: "paid", paymentStatus: "succeeded" }, "stripe")).toBe("thanks");
    expect(sceneOf({ status: "paid", paymentStatus: "succeeded" }, "cancel")).toBe("thanks");
    expect(sceneOf({ status: "paid", paymentStatus: "succeeded" }, undefined)).toBe("tracking");
  });

  it("is checking while the bank has not answered", () => {
    expect(sceneOf({ status: "pending", paymentStatus: "pending" }, "stripe")).toBe("checking");
    expect(sceneOf({ status: "pending", paymentStatus: "processing" }, undefined)).toBe("checking");
    expect(sceneOf({ status: "pending", paymentStatus: "succeeded" }, "cancel")).toBe("checking");
  });

  it("says that nothing was taken when the payment failed or was left", () => {
    expect(sceneOf({ status: "pending", paymentStatus: "failed" }, "stripe")).toBe("unpaid");
    expect(sceneOf({ status: "pending", paymentStatus: "pending" }, "cancel")).toBe("unpaid");
    expect(sceneOf({ status: "pending", paymentStatus: "pending" }, undefined)).toBe("unpaid");
  });

  it("is cancelled whatever became of the payment", () => {
    expect(sceneOf({ status: "cancelled", paymentStatus: "succeeded" }, "stripe")).toBe("cancelled");
  });

  it("asks soon at first and never less than every quarter of a minute", () => {
    expect(askAgainIn(1)).toBe(1500);
    expect(askAgainIn(2)).toBeGreaterThan(askAgainIn(1));
    expect(askAgainIn(100)).toBe(15_000);
  });
});
