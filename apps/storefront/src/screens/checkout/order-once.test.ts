import { refusalIn } from "@atelier/client";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { OrderBody } from "./order-key.ts";
import { orderOnce } from "./order-once.ts";

vi.mock("@atelier/client", () => ({ refusalIn: vi.fn() }));

const body: OrderBody = { email: "ines@example.com", note: "" };

describe("an order sent again", () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal("sessionStorage", {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
      removeItem: (name: string) => kept.delete(name),
    });
  });

  it("goes once more under a new key when the earlier one has ended", async () => {
    vi.mocked(refusalIn).mockReturnValue({ code: "checkout.order-ended", detail: {} });
    const keys: string[] = [];
    const placed = await orderOnce([], body, async (key) => {
      keys.push(key);
      if (keys.length === 1) throw new Error("ended");
      return "placed";
    });
    expect(placed).toBe("placed");
    expect(new Set(keys).size).toBe(2);
  });

  it("keeps its key and tells any other refusal", async () => {
    vi.mocked(refusalIn).mockReturnValue({ code: "payment.unreachable", detail: {} });
    const keys: string[] = [];
    const send = async (key: string): Promise<never> => {
      keys.push(key);
      throw new Error("unreachable");
    };
    await expect(orderOnce([], body, send)).rejects.toThrow("unreachable");
    await expect(orderOnce([], body, send)).rejects.toThrow("unreachable");
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });
});
