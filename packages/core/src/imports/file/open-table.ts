import { parse } from "csv-parse/sync";
import { type Frame, framer } from "./frame-records.ts";
import { type Reading, readBytes } from "./read-bytes.ts";
import { type Line, splitLines } from "./split-lines.ts";
import { UnreadableFile } from "./unreadable-file.ts";

const delimiters = [",", ";", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];
const MOST_COLUMNS = 500;

/** One row of the file, by the header's columns. A flawed one has the beginning of its text instead of cells. */
export interface TableRow {
  /** The line it begins on; the header is line 1. */
  row: number;
  cells: string[];
  foreign?: true;
  flaw?: string;
  text?: string;
}

export interface Table {
  columns: string[];
  delimiter: Delimiter;
  headerRow: number;
  /** The header is no UTF-8. */
  headerForeign: boolean;
  /** Read once, from the first row below the header. */
  rows: AsyncIterable<TableRow[]>;
  reading: Reading;
  /** The cell under a column, trimmed; empty where there is no such column. */
  cell(row: TableRow, column: string): string;
  has(column: string): boolean;
  close(): Promise<void>;
}

/**
 * Opens a file as a table: finds its encoding, its delimiter and its columns. Throws UnreadableFile when it has no
 * header with the columns needed, each given with the other names it may go by.
 */
export async function openTable(path: string, needed: readonly (readonly string[])[]): Promise<Table> {
  const reading: Reading = { bytes: 0, rows: 0 };
  const lines = splitLines(readBytes(path, reading));
  const { header, others } = await firstLine(lines);
  const delimiter = delimiterOf(header.text, needed);
  const columns = columnsOf(header.text, delimiter);
  const places = new Map<string, number>();
  for (const [index, name] of columns.entries()) if (!places.has(fold(name))) places.set(fold(name), index);
  const missing = needed.filter((names) => !names.some((name) => places.has(fold(name))));
  if (missing.length > 0) {
    await lines.return(undefined);
    throw new UnreadableFile(
      `The first line names no column ${missing.map((names) => `"${names[0]}"`).join(", ")}. Is it another kind of file?`,
    );
  }
  return {
    columns,
    delimiter,
    headerRow: header.number,
    headerForeign: header.foreign ?? false,
    rows: rowsBelow({ lines, others, delimiter, width: columns.length, reading }),
    reading,
    cell: (row, column) => row.cells[places.get(fold(column)) ?? -1]?.trim() ?? "",
    has: (column) => places.has(fold(column)),
    close: async () => void (await lines.return(undefined)),
  };
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

async function firstLine(lines: AsyncGenerator<Line[]>): Promise<{ header: Line; others: Line[] }> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new UnreadableFile("The file is empty.");
    const at = value.findIndex((line) => line.text.trim() !== "");
    const header = value[at];
    if (header?.tooLong || header?.text.includes("\0")) throw new UnreadableFile("This is no CSV file.");
    if (header) return { header, others: value.slice(at + 1) };
  }
}

/** The delimiter under which most of the needed columns are there; the first that is there most often on a tie. */
function delimiterOf(header: string, needed: readonly (readonly string[])[]): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const names = new Set(columnsOf(header, delimiter).map(fold));
    return {
      delimiter,
      known: needed.filter((any) => any.some((name) => names.has(fold(name)))).length,
      columns: names.size,
    };
  });
  scored.sort((a, b) => b.known - a.known || b.columns - a.columns);
  return scored[0]?.delimiter ?? ",";
}

function columnsOf(header: string, delimiter: string): string[] {
  const columns = cellsOf(header, delimiter)?.map((name) => name.trim()) ?? [];
  return columns.length > MOST_COLUMNS ? [] : columns;
}

interface Body {
  lines: AsyncGenerator<Line[]>;
  others: Line[];
  delimiter: string;
  width: number;
  reading: Reading;
}

async function* rowsBelow({ lines, others, delimiter, width, reading }: Body): AsyncGenerator<TableRow[]> {
  const { push, end } = framer(delimiter);
  const rowsOf = (frames: Frame[]) => {
    reading.rows += frames.length;
    return readFrames(frames, delimiter, width);
  };
  yield rowsOf(others.flatMap(push));
  for await (const some of lines) yield rowsOf(some.flatMap(push));
  yield rowsOf(end());
}

const SHOWN = 200;

function readFrames(frames: readonly Frame[], delimiter: string, width: number): TableRow[] {
  const sound = frames.filter((frame) => frame.flaw === undefined);
  const together = recordsOf(sound.map((frame) => frame.text).join("\n"), delimiter);
  let at = 0;
  return frames.map((frame) => {
    const { row, text, flaw, foreign } = frame;
    const mark = foreign ? { foreign } : {};
    if (flaw !== undefined) return { row, cells: [], flaw, text: text.slice(0, SHOWN), ...mark };
    const cells = together?.length === sound.length ? together[at++] : cellsOf(text, delimiter);
    if (!cells) return { row, cells: [], flaw: "Its quotes cannot be read", text: text.slice(0, SHOWN), ...mark };
    const why = fits(cells, width);
    return why === undefined ? { row, cells, ...mark } : { row, cells, flaw: why, text: text.slice(0, SHOWN), ...mark };
  });
}

function fits(cells: string[], width: number): string | undefined {
  // Spreadsheets leave empty cells behind the last column.
  while (cells.length > width && cells.at(-1)?.trim() === "") cells.pop();
  if (cells.length === width) return undefined;
  return `It has ${cells.length} cells, the header names ${width} columns`;
}

function cellsOf(text: string, delimiter: string): string[] | undefined {
  return recordsOf(text, delimiter)?.[0];
}

function recordsOf(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { delimiter, record_delimiter: "\n", relax_quotes: true, relax_column_count: true });
  } catch {
    return undefined;
  }
}
