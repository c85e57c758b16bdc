import { type Journal, memoryJournal, openJournal, readJournal, rewriteJournal } from "./journal.ts";
import { emptyShelves, type Shelves, type TableName, type Tables } from "./tables.ts";

type Change =
  | readonly ["put", TableName, string, unknown]
  | readonly ["remove", TableName, string]
  | readonly ["clear"];

/** The sandbox's memory: tables of plain objects, replaced and never altered, with every transaction one journal line. */
export interface Store {
  get<K extends TableName>(table: K, id: string): Tables[K] | undefined;
  /** All rows, oldest first. */
  all<K extends TableName>(table: K): Tables[K][];
  count(table: TableName): number;
  put<K extends TableName>(table: K, row: Tables[K]): Tables[K];
  remove(table: TableName, id: string): void;
  clear(): void;
  /** Runs `work`; all it wrote is kept as one, or nothing if it throws. */
  transaction<T>(work: () => T): T;
  /** Resolves once everything written so far is on disk. */
  flushed(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the store in a folder, compacting its journal, or in memory when no folder is given. */
export async function openStore(folder: string | undefined, keep: (shelves: Shelves) => void): Promise<Store> {
  const shelves = emptyShelves();
  if (folder === undefined) return storeOver(shelves, memoryJournal());
  for (const line of readJournal(folder)) for (const change of line as Change[]) apply(shelves, change);
  keep(shelves);
  rewriteJournal(folder, snapshotLines(shelves));
  return storeOver(shelves, await openJournal(folder));
}

function* snapshotLines(shelves: Shelves): Generator<string> {
  for (const [table, rows] of Object.entries(shelves)) {
    for (const [id, row] of rows) yield JSON.stringify([["put", table, id, row]]);
  }
}

function apply(shelves: Shelves, change: Change): void {
  if (change[0] === "put") (shelves[change[1]] as Map<string, unknown>).set(change[2], change[3]);
  else if (change[0] === "remove") shelves[change[1]].delete(change[2]);
  else for (const rows of Object.values(shelves)) rows.clear();
}

function storeOver(shelves: Shelves, journal: Journal): Store {
  let changes: Change[] | undefined;
  let undo: Array<() => void> = [];

  function note(change: Change, back: () => void): void {
    if (changes === undefined) throw new Error("The store is written only inside a transaction.");
    changes.push(change);
    undo.push(back);
  }

  return {
    get: (table, id) => shelves[table].get(id),
    all: (table) => [...shelves[table].values()],
    count: (table) => shelves[table].size,
    put(table, row) {
      const rows = shelves[table];
      const before = rows.get(row.id);
      note(["put", table, row.id, row], () => (before === undefined ? rows.delete(row.id) : rows.set(row.id, before)));
      rows.set(row.id, frozen(row));
      return row;
    },
    remove(table, id) {
      const rows = shelves[table] as Map<string, unknown>;
      const before = rows.get(id);
      note(["remove", table, id], () => before !== undefined && rows.set(id, before));
      rows.delete(id);
    },
    clear() {
      const held = Object.values(shelves).map((rows) => [rows as Map<string, unknown>, [...rows]] as const);
      note(["clear"], () => held.forEach(([rows, pairs]) => pairs.forEach(([id, row]) => rows.set(id, row))));
      for (const rows of Object.values(shelves)) rows.clear();
    },
    transaction(work) {
      if (changes !== undefined) throw new Error("A transaction is already open.");
      changes = [];
      undo = [];
      try {
        const result = work();
        if (changes.length > 0) journal.append(JSON.stringify(changes));
        return result;
      } catch (error) {
        for (const back of undo.reverse()) back();
        throw error;
      } finally {
        changes = undefined;
      }
    },
    flushed: () => journal.flushed(),
    close: () => journal.close(),
  };
}

/** Rows are handed out as they are, so nobody may alter one. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
