import type { Line } from "./split-lines.ts";

const MOST_LINES = 2_000;
const MOST_CHARACTERS = 256 * 1024;

/** The lines of one row, from the one it begins on. */
export interface Frame {
  row: number;
  text: string;
  foreign?: true;
  /** Why it cannot be read as a row. */
  flaw?: string;
}

export interface Framer {
  push: (line: Line) => Frame[];
  /** The rows still open when the file ends. */
  end: () => Frame[];
}

/**
 * Joins lines whose quotes are still open. A quote that never closes would swallow the rest of the file: there the
 * line it is on is given up, and reading goes on behind it.
 */
export function framer(delimiter: string): Framer {
  let open: Line[] = [];
  let characters = 0;

  function push(line: Line): Frame[] {
    if (line.tooLong) return [...giveUp(), flawed(line, "The line is longer than a megabyte")];
    if (open.length === 0 && line.text.trim() === "") return [];
    const state = scan(line.text, open.length > 0, delimiter);
    open.push(line);
    characters += line.text.length;
    if (state === "closed") return [take()];
    if (state === "stray") return giveUp(open.length === 1 ? "A quote ends in the middle of a cell" : undefined);
    return open.length > MOST_LINES || characters > MOST_CHARACTERS ? giveUp() : [];
  }

  function take(): Frame {
    const [first] = open as [Line];
    const foreign = open.some((line) => line.foreign);
    const text = open.length === 1 ? first.text : open.map((line) => line.text).join("\n");
    open = [];
    characters = 0;
    return { row: first.number, text, ...(foreign ? { foreign: true } : {}) };
  }

  /** Gives the first open line up and reads the others anew. */
  function giveUp(why = "A quote opens here and never closes"): Frame[] {
    const [first, ...others] = open;
    open = [];
    characters = 0;
    return first ? [flawed(first, why), ...others.flatMap(push)] : [];
  }

  function end(): Frame[] {
    const frames: Frame[] = [];
    while (open.length > 0) frames.push(...giveUp());
    return frames;
  }

  return { push, end };
}

function flawed(line: Line, flaw: string): Frame {
  return { row: line.number, text: line.text, flaw };
}

/** Whether quotes are open at a line's end. A quote opens a cell only at its beginning (RFC 4180, section 2). */
function scan(line: string, wasOpen: boolean, delimiter: string): "open" | "closed" | "stray" {
  let at = 0;
  let open = wasOpen;
  if (!open && !line.includes('"')) return "closed";
  for (;;) {
    if (open) {
      const quote = line.indexOf('"', at);
      if (quote < 0) return "open";
      at = quote + 2;
      if (line[quote + 1] === '"') continue;
      if (quote + 1 === line.length) return "closed";
      if (line[quote + 1] !== delimiter) return "stray";
      open = false;
    }
    if (line[at] === '"') {
      open = true;
      at += 1;
      continue;
    }
    const next = line.indexOf(delimiter, at);
    if (next < 0) return "closed";
    at = next + 1;
  }
}
