import { isUtf8 } from "node:buffer";

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const LONGEST_LINE = 1024 * 1024;
const SHOWN = 200;
const ends = /\r\n|\n|\r/;

export interface Line {
  /** Counted from 1, as a text editor does. */
  number: number;
  text: string;
  /** It is no UTF-8 and was read as Windows-1252. */
  foreign?: true;
  /** It was longer than a megabyte; `text` is its beginning. */
  tooLong?: true;
}

/** Cuts bytes into numbered lines, many at a time. Never holds more than a megabyte of one line. */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  let cutting = false;
  const numbered = (lines: Omit<Line, "number">[]) => lines.map((line) => ({ ...line, number: ++number }));
  for await (const chunk of chunks) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (cutting) {
      const from = afterFirstEnd(bytes);
      if (from < 0) {
        rest = bytes.subarray(-1);
        continue;
      }
      bytes = bytes.subarray(from);
      cutting = false;
    }
    const end = Math.max(
      bytes.lastIndexOf(LINE_FEED),
      bytes.length > 1 ? bytes.lastIndexOf(RETURN, bytes.length - 2) : -1,
    );
    if (end >= 0) yield numbered(decodeLines(bytes.subarray(0, end + 1)));
    rest = bytes.subarray(end + 1);
    if (rest.length > LONGEST_LINE) {
      yield numbered([{ text: rest.subarray(0, SHOWN).toString("utf8"), tooLong: true }]);
      rest = rest.subarray(-1);
      cutting = true;
    }
  }
  if (rest.length > 0 && !cutting) yield numbered(decodeLines(rest));
}

/** Where the next line begins, or -1. A return at the very end may be the first half of a longer end. */
function afterFirstEnd(bytes: Buffer): number {
  const feed = bytes.indexOf(LINE_FEED);
  const back = bytes.indexOf(RETURN);
  if (back >= 0 && back < bytes.length - 1 && (feed < 0 || back < feed))
    return bytes[back + 1] === LINE_FEED ? back + 2 : back + 1;
  return feed < 0 ? -1 : feed + 1;
}

function decodeLines(block: Buffer): Omit<Line, "number">[] {
  if (isUtf8(block)) return textLines(block.toString("utf8")).map((text) => ({ text }));
  return textLines(block.toString("latin1")).map((line) => {
    const bytes = Buffer.from(line, "latin1");
    return isUtf8(bytes) ? { text: bytes.toString("utf8") } : { text: windows.decode(bytes), foreign: true };
  });
}

const windows = new TextDecoder("windows-1252");

function textLines(text: string): string[] {
  const lines = text.includes("\r") ? text.split(ends) : text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
