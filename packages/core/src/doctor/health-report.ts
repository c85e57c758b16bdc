import type { HealthView } from "@atelier/contract/health";
import { migrationStatus } from "@atelier/db";
import { type Context, databaseNow } from "../kernel/index.ts";
import { looks, type Part } from "./health-parts.ts";

export const version = "0.1.0";

/** How every part of the shop does, each with one thing to do, and whether the shop takes money. */
export async function healthReport(ctx: Context): Promise<HealthView> {
  const checkedAt = await databaseNow(ctx.db);
  const names = Object.keys(looks) as Part["part"][];
  const parts = await Promise.all(names.map((name) => look(ctx, name, checkedAt)));
  const migrations = await migrationStatus(ctx.db);
  const applied = migrations.filter((migration) => migration.appliedAt).length;
  const isGood = (part: Part["part"]) => parts.find((one) => one.part === part)?.state !== "down";
  return {
    version,
    takesMoney: isGood("database") && isGood("payments") && isGood("jobs"),
    checkedAt,
    parts,
    migrations: { applied, pending: migrations.length - applied },
  };
}

async function look(ctx: Context, part: Part["part"], now: string): Promise<Part> {
  const begun = performance.now();
  try {
    const { lastGoodAt, values = {}, ...finding } = await looks[part](ctx);
    const latencyMs = Math.round((performance.now() - begun) * 10) / 10;
    return { part, latencyMs, lastGoodAt: lastGoodAt ?? (finding.state === "good" ? now : null), values, ...finding };
  } catch (error) {
    ctx.log.warn({ err: error, part }, "A part of the shop does not answer");
    return {
      part,
      state: "down",
      latencyMs: null,
      lastGoodAt: null,
      code: "no-answer",
      values: {},
      finding: "No answer.",
      whatToDo: "See the server's log for this minute.",
    };
  }
}
