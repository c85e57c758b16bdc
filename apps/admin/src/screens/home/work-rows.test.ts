import type { WorkListView } from "@atelier/contract/health";
import { describe, expect, it } from "vitest";
import { chartScale } from "./chart-scale.ts";
import { workGroups } from "./work-rows.ts";

const now = Date.parse("2026-11-20T10:40:00Z");
const work: WorkListView = {
  counts: { toShip: 9, toPay: 1, problems: 0, lowStock: 1, deadJobs: 1, failedMails: 0, drafts: 2, unpublished: 0 },
  rows: [
    ...Array.from({ length: 9 }, (_, n) => ({
      kind: "ship" as const,
      id: `o${n}`,
      title: `FF-42${n}`,
      detail: "Yui Takemura, 2",
      since: n === 0 ? "2026-11-12T20:31:00Z" : "2026-11-20T08:40:00Z",
    })),
    { kind: "low-stock", id: "v1", title: "Damp Stock, 600 g", detail: "0", since: "2026-11-17T09:00:00Z" },
    { kind: "dead-job", id: "88214", title: "mail.send", detail: "No such mailbox", since: "2026-11-20T08:47:00Z" },
  ],
  numbers: [],
  days: [],
  currency: "GBP",
};

describe("the work list", () => {
  it("shows a few rows of each kind and counts the rest", () => {
    const ship = workGroups(work, now).find((group) => group.kind === "ship");
    expect([ship?.count, ship?.rows.length]).toEqual([9, 5]);
  });

  it("marks what waits too long and what is sold out", () => {
    const groups = workGroups(work, now);
    expect(groups.find((group) => group.kind === "ship")?.rows.map((row) => row.standing)).toEqual([
      "late",
      "todo",
      "todo",
      "todo",
      "todo",
    ]);
    expect(groups.find((group) => group.kind === "low-stock")?.rows[0]).toMatchObject({ free: 0, standing: "failed" });
    expect(groups.find((group) => group.kind === "dead-job")?.rows[0]?.what).toBe("mail.send: No such mailbox");
  });

  it("rounds a chart's top up to something one can read", () => {
    expect(chartScale(61_875).top).toBe(80_000);
    expect(chartScale(10_000)).toEqual({ top: 10_000, lines: [0, 5000, 10_000] });
    expect(chartScale(0)).toEqual({ top: 1, lines: [0] });
  });
});
