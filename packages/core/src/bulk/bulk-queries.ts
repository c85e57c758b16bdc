import { bulkAct, type BulkOpenInput, type BulkRefusalPage, type BulkRefusalsInput } from "@atelier/contract/bulk";
import { type BulkRunView, bulkRunView } from "@atelier/contract/bulk";
import { refusalCode, refusalDetail } from "@atelier/contract/refusals";
import type { Db } from "@atelier/db";
import { actorId, type Context, decodeCursor, orRefuse, pageOf } from "../kernel/index.ts";

type Asking = Pick<Context, "db" | "actor">;

function runs(db: Db) {
  return db
    .selectFrom("bulkRuns")
    .select(["id", "list", "act", "state", "total", "done", "refused", "failure", "createdAt", "finishedAt"]);
}

/** One of this person's runs. Refuses: bulk.not-found, for somebody else's too. */
export async function bulkById({ db, actor }: Asking, input: { id: string }): Promise<BulkRunView> {
  const row = await runs(db).where("id", "=", input.id).where("actorId", "=", actorId(actor)).executeTakeFirst();
  return view(orRefuse(row, "bulk.not-found"));
}

/** The run of a list this person has begun last, while it is not put away. */
export async function openBulk({ db, actor }: Asking, input: BulkOpenInput): Promise<BulkRunView | null> {
  const row = await runs(db)
    .where("actorId", "=", actorId(actor))
    .where("list", "=", input.list)
    .where("dismissedAt", "is", null)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? view(row) : null;
}

/** Row by row, what a run was refused and why. Refuses: bulk.not-found. */
export async function bulkRefusals(ctx: Asking, input: BulkRefusalsInput): Promise<BulkRefusalPage> {
  const { id } = await bulkById(ctx, input);
  const limit = input.limit ?? 50;
  const after = input.cursor === undefined ? -1 : Number(decodeCursor(input.cursor, ["number"])[0]);
  const rows = await ctx.db
    .selectFrom("bulkRows")
    .select(["position", "targetId", "name", "refusal"])
    .where("runId", "=", id)
    .where("state", "=", "refused")
    .where("position", ">", after)
    .orderBy("position")
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, (row) => [row.position]);
  const items = page.items.map(({ targetId, name, refusal }) => ({ id: targetId, name, ...readRefusal(refusal) }));
  return { items, nextCursor: page.nextCursor };
}

function readRefusal(kept: unknown) {
  const { code, detail } = (kept ?? {}) as { code?: unknown; detail?: unknown };
  return { code: refusalCode.safeParse(code).data ?? null, detail: refusalDetail.safeParse(detail).data ?? {} };
}

function view(row: Omit<BulkRunView, "list" | "act" | "state"> & Record<"list" | "act" | "state", unknown>) {
  return bulkRunView.parse({ ...row, act: bulkAct.parse(row.act) });
}
