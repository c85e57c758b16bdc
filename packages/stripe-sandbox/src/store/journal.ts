import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";

export const JOURNAL_NAME = "stripe-sandbox.journal";

/** An append-only file of JSON lines. A line counts once `flushed` has resolved after it. */
export interface Journal {
  append(line: string): void;
  flushed(): Promise<void>;
  close(): Promise<void>;
}

/** A journal that keeps nothing, for a sandbox in memory only. */
export function memoryJournal(): Journal {
  return { append: () => undefined, flushed: () => Promise.resolve(), close: () => Promise.resolve() };
}

/** The lines of a journal on disk. A torn last line is left out; a broken one in the middle is refused. */
export function readJournal(folder: string): unknown[] {
  const file = join(folder, JOURNAL_NAME);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  const torn = lines.pop();
  const read = lines.map((line, at) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      if (torn === "" && at === lines.length - 1) return undefined;
      throw new Error(
        `The sandbox's journal ${file} is damaged at line ${at + 1}. Move the file away to start afresh.`,
      );
    }
  });
  return read.filter((line) => line !== undefined);
}

/** Replaces the journal by the given lines, so that a crash leaves either the old file or the new one. */
export function rewriteJournal(folder: string, lines: Iterable<string>): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, JOURNAL_NAME);
  const draft = openSync(`${file}.new`, "w", 0o600);
  for (const line of lines) writeSync(draft, `${line}\n`);
  fsyncSync(draft);
  closeSync(draft);
  renameSync(`${file}.new`, file);
  const directory = openSync(folder, "r");
  fsyncSync(directory);
  closeSync(directory);
}

/** Opens the journal for appending; lines that arrive together share one fsync. */
export async function openJournal(folder: string): Promise<Journal> {
  const file = await open(join(folder, JOURNAL_NAME), "a", 0o600);
  const waiting: string[] = [];
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      await appendAll(file, `${waiting.splice(0).join("\n")}\n`);
    }
    writing = undefined;
  }

  const flushed = () => writing ?? Promise.resolve();
  return {
    append(line) {
      waiting.push(line);
      if (writing === undefined) {
        writing = Promise.resolve().then(write);
        writing.catch(() => undefined);
      }
    },
    flushed,
    async close() {
      await flushed();
      await file.close();
    },
  };
}

async function appendAll(file: FileHandle, text: string): Promise<void> {
  await file.appendFile(text);
  await file.datasync();
}
