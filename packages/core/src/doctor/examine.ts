import type { Context } from "../kernel/index.ts";
import { invariants } from "./invariants.ts";

export interface Finding {
  id: string;
  /** The sentence that should be true. */
  says: string;
  /** Up to twenty things of which it is not. */
  broken: string[];
}

const MOST_NAMED = 20;

/** Holds the shop's data against every invariant. Returns those that are broken; a healthy shop gives none. */
export async function examine(ctx: Pick<Context, "db">): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, says, broken } of invariants) {
    const { rows } = await broken.execute(ctx.db);
    if (rows.length > 0) findings.push({ id, says, broken: rows.slice(0, MOST_NAMED).map((row) => row.what) });
  }
  return findings;
}
