import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTable, type TableRow } from "./open-table.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-table-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `${++files}.csv`);
  await writeFile(path, content);
  return path;
}

const needed = [["Handle"], ["Title"]];
async function read(content: string | Uint8Array): Promise<TableRow[]> {
  const table = await openTable(await fileOf(content), needed);
  const rows: TableRow[] = [];
  for await (const some of table.rows) rows.push(...some);
  return rows;
}
const told = (rows: readonly TableRow[]) =>
  rows.map(({ row, cells, flaw }) => (flaw === undefined ? [row, ...cells] : [row, flaw]));

const plain = "Handle,Title\nkerze,Kerze für Gäste\nlamp,Lamp\n";
const asRead = [
  [2, "kerze", "Kerze für Gäste"],
  [3, "lamp", "Lamp"],
];
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return big ? bytes.swap16() : bytes;
};

describe("a file from wherever", () => {
  it.each([
    ["UTF-8", plain],
    ["UTF-8 with a mark", `\ufeff${plain}`],
    ["UTF-16 of Windows", utf16(plain, false)],
    ["UTF-16 the other way round", utf16(plain, true)],
    ["line ends of Windows", plain.replaceAll("\n", "\r\n")],
    ["line ends of old Macs", plain.replaceAll("\n", "\r")],
    ["semicolons", plain.replaceAll(",", ";")],
    ["tabs", plain.replaceAll(",", "\t")],
    ["gzip, whatever it is called", gzipSync(plain)],
    ["no end of the last line", plain.trimEnd()],
    ["quoted cells", 'Handle,Title\n"kerze","Kerze für Gäste"\nlamp,"Lamp"\n'],
    ["empty cells behind the last", "Handle,Title\nkerze,Kerze für Gäste,,\nlamp,Lamp\n"],
  ])("is read: %s", async (_what, content) => {
    expect(told(await read(content))).toEqual(asRead);
  });

  it("is read as Windows-1252 where it is no UTF-8, and says which rows", async () => {
    const rows = await read(
      Buffer.concat([Buffer.from("Handle,Title\nlamp,Lämp\nkerze,"), Buffer.from([0x4b, 0xe4, 0x80, 0x0a])]),
    );
    expect(rows).toEqual([
      { row: 2, cells: ["lamp", "Lämp"] },
      { row: 3, cells: ["kerze", "Kä€"], foreign: true },
    ]);
  });

  it.each([
    ["empty", "", "The file is empty."],
    ["only blank lines", "\n \n\n", "The file is empty."],
    [
      "another table",
      "Name,Age\nIda,4\n",
      'The first line names no column "Handle", "Title". Is it another kind of file?',
    ],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0, 0x0d]), "The first line names no column"],
    ["gzip that was cut off", gzipSync(plain).subarray(0, 30), "The packed file is damaged or was cut off."],
  ])("is refused as a whole: %s", async (_what, content, why) => {
    await expect(read(content)).rejects.toThrow(why);
  });
});

describe("a row that is broken", () => {
  it("has the number of the line it begins on, also behind cells of several lines", async () => {
    const rows = await read('Handle,Title\na,"one\ntwo\n\nthree"\nb,B\n\nc,C,too,many\n');
    expect(told(rows)).toEqual([
      [2, "a", "one\ntwo\n\nthree"],
      [6, "b", "B"],
      [8, "It has 4 cells, the header names 2 columns"],
    ]);
  });

  it("does not swallow the rest of the file with a quote that never closes", async () => {
    const rows = await read('Handle,Title\na,"open\nb,B\nc,C\n');
    expect(told(rows)).toEqual([
      [2, "A quote opens here and never closes"],
      [3, "b", "B"],
      [4, "c", "C"],
    ]);
  });

  it("is told when a quote ends in the middle of a cell, and the next is read", async () => {
    expect(told(await read('Handle,Title\na,"x" y\nb,B\n'))).toEqual([
      [2, "A quote ends in the middle of a cell"],
      [3, "b", "B"],
    ]);
  });

  it("may have quotes inside plain text", async () => {
    expect(told(await read('Handle,Title\na,5" candle\nb,"6"" candle"\n'))).toEqual([
      [2, "a", '5" candle'],
      [3, "b", '6" candle'],
    ]);
  });

  it("is told when it has too few cells or is longer than a megabyte", async () => {
    const rows = await read(`Handle,Title\na\nb,${"x".repeat(3_000_000)}\r\nc,C\n`);
    expect(told(rows)).toEqual([
      [2, "It has 1 cells, the header names 2 columns"],
      [3, "The line is longer than a megabyte"],
      [4, "c", "C"],
    ]);
  });

  it("reads every row of a hostile mix exactly once", async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) =>
      index % 7 === 0 ? `h${index},"open` : `h${index},"T ""${index}"""`,
    );
    const rows = await read(`Handle,Title\n${lines.join("\n")}\n`);
    expect(rows.length).toBe(5_000);
    expect(rows.filter((row) => row.flaw !== undefined).length).toBe(
      lines.filter((line) => line.endsWith("open")).length,
    );
  });
});

describe("a large file", () => {
  it("takes no more memory than a small one", { timeout: 60_000 }, async () => {
    const block = "a-handle,A title of some length that is repeated\n".repeat(20_000);
    const path = await fileOf(`Handle,Title\n${block.repeat(20)}`);
    const table = await openTable(path, needed);
    let rows = 0;
    let most = 0;
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for await (const some of table.rows) {
      rows += some.length;
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(rows).toBe(400_000);
    expect(most).toBeLessThan(150 * 1024 * 1024);
  });
});
