import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { actorId, type Context } from "../kernel/index.ts";
import { maskSecrets } from "./mask-secrets.ts";

export interface AuditEntry {
  /** What was done: `order.shipped`. */
  action: string;
  resourceKind: string;
  resourceId: string;
  detail?: Record<string, unknown>;
}

/** Writes down who did what in the transaction that does it: neither exists without the other. */
export async function record(tx: Tx, ctx: Pick<Context, "actor" | "requestId">, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto("auditLog")
    .values({
      actorKind: ctx.actor.kind,
      actorId: actorId(ctx.actor),
      action: entry.action,
      resourceKind: entry.resourceKind,
      resourceId: entry.resourceId,
      detail: sql<string>`${JSON.stringify(maskSecrets(entry.detail ?? {}))}::jsonb`,
      requestId: ctx.requestId,
    })
    .execute();
}
