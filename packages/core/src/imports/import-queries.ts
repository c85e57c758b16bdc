import type {
  ImportIssuesInput,
  ImportIssueView,
  ImportListInput,
  ImportMapping,
  ImportRunView,
  ImportSource,
} from "@atelier/contract/imports";
import type { Db } from "@atelier/db";
import { sql } from "kysely";
import { type Context, decodeCursor, orRefuse, pageOf, Refusal } from "../kernel/index.ts";

const USUAL_LIMIT = 50;
type Reader = Pick<Context, "db">;

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

// A process that was killed says nothing any more: what it was at stands still until it goes on.
const shownState = sql`
  case when state = 'running' and claimed_until < clock_timestamp() - interval '30 seconds' then 'stopped' else state end`;

const runColumns = sql`
  id, source, file_name, mode, ${shownState} as state, rows_read, rows_imported, rows_unchanged, rows_refused, counts,
  total_bytes, read_bytes, failure, created_at, finished_at`;

/** The imports and dry runs so far, newest first. Refuses: request.malformed. */
export async function importPage(ctx: Reader, input: ImportListInput): Promise<Page<ImportRunView>> {
  const limit = input.limit ?? USUAL_LIMIT;
  const older = input.cursor === undefined ? sql`true` : olderThan(input.cursor);
  const { rows } = await sql<ImportRunView>`
    select ${runColumns} from import_runs where ${older} order by created_at desc, id desc limit ${limit + 1}
  `.execute(ctx.db);
  return pageOf(rows, limit, (row) => [row.createdAt, row.id]);
}

/** One run and how far it is. Refuses: imports.not-found. */
export async function importById(ctx: Reader, input: { id: string }): Promise<ImportRunView> {
  return orRefuse(await runView(ctx.db, input.id), "imports.not-found");
}

/** What a run found wrong or worth saying, by row. Refuses: imports.not-found, request.malformed. */
export async function importIssues(ctx: Reader, input: ImportIssuesInput): Promise<Page<ImportIssueView>> {
  await importById(ctx, input);
  const limit = input.limit ?? USUAL_LIMIT;
  const later = input.cursor === undefined ? sql`true` : laterThan(input.cursor);
  const { rows } = await sql<ImportIssueView>`
    select id, row_number as row, column_name as "column", value, reason, severity
    from import_issues where run_id = ${input.id} and ${later} order by row_number, id limit ${limit + 1}
  `.execute(ctx.db);
  return pageOf(rows, limit, (row) => [row.row, row.id]);
}

/** A run as it is shown; undefined when there is none. */
export async function runView(db: Db, id: string): Promise<ImportRunView | undefined> {
  const { rows } = await sql<ImportRunView>`select ${runColumns} from import_runs where id = ${id}`.execute(db);
  return rows[0];
}

function olderThan(cursor: string) {
  const [at, id] = decodeCursor(cursor, ["string", "string"]) as [string, string];
  if (Number.isNaN(Date.parse(at)) || !isId(id)) throw new Refusal("request.malformed", { field: "cursor" });
  return sql`(created_at, id) < (${at}::timestamptz, ${id}::uuid)`;
}

function laterThan(cursor: string) {
  const [row, id] = decodeCursor(cursor, ["number", "string"]) as [number, string];
  if (!Number.isSafeInteger(row) || !isId(id)) throw new Refusal("request.malformed", { field: "cursor" });
  return sql`(row_number, id) > (${row}::bigint, ${id}::uuid)`;
}

function isId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

/** How many issues of a run are listed. */
export async function issuesListed(db: Db, runId: string): Promise<number> {
  const { rows } = await sql<{
    listed: number;
  }>`select count(*)::integer as listed from import_issues where run_id = ${runId}`.execute(db);
  return rows[0]?.listed ?? 0;
}

/** An import of this source that waits or is being written. */
export async function unfinishedApplyOf(db: Db, source: ImportSource): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from import_runs
    where source = ${source} and mode = 'apply'
      and (state = 'running' and claimed_until > clock_timestamp() or state = 'waiting' and storage_key is not null)
    limit 1
  `.execute(db);
  return rows[0]?.id;
}

/** The newest import of a source. Only this one may go on behind its position: behind an older one others have written. */
export async function lastApplyOf(db: Db, source: ImportSource): Promise<LastApply | undefined> {
  const { rows } = await sql<LastApply>`
    select id, state, file_hash, storage_key, mapping from import_runs
    where source = ${source} and mode = 'apply' order by created_at desc, id desc limit 1
  `.execute(db);
  return rows[0];
}

interface LastApply {
  id: string;
  state: ImportRunView["state"];
  fileHash: string;
  storageKey: string | null;
  mapping: ImportMapping | null;
}

/** Which import of a source is being written and until when it is claimed, as one word that changes while it lives. */
export async function workerOf(db: Db, source: ImportSource): Promise<string | undefined> {
  const { rows } = await sql<{ word: string }>`
    select id || ' ' || claimed_until as word from import_runs
    where source = ${source} and mode = 'apply' and state = 'running' and claimed_until > clock_timestamp()
    limit 1
  `.execute(db);
  return rows[0]?.word;
}
