import { readdirSync, readFileSync } from "node:fs";

// The kernel counts in hundredths of a second on every Linux there is.
const MS_PER_TICK = 10;
const PAGE_BYTES = 4096;

interface Stat {
  parent: number;
  ownMs: number;
  endedChildrenMs: number;
  rssMb: number;
}

/** What a process has used so far: its own CPU time, that of its children, living and ended, and its memory. */
export function usageOf(pid: number): { cpuMs: number; rssMb: number } {
  const own = statOf(pid);
  return { cpuMs: (own?.ownMs ?? 0) + (own?.endedChildrenMs ?? 0), rssMb: own?.rssMb ?? 0 };
}

/** The CPU time of a process and of all its children, as Postgres has one for each connection. */
export function cpuOfFamily(pid: number): number {
  let total = usageOf(pid).cpuMs;
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = statOf(Number(entry));
    if (stat?.parent === pid) total += stat.ownMs;
  }
  return total;
}

function statOf(pid: number): Stat | undefined {
  try {
    return readStat(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return undefined;
  }
}

/** Reads a line of /proc/<pid>/stat (proc(5)); the name in brackets may hold anything, so fields count from its end. */
export function readStat(line: string): Stat {
  const fields = line
    .slice(line.lastIndexOf(")") + 2)
    .trim()
    .split(" ")
    .map(Number);
  const at = (index: number): number => fields[index] ?? 0;
  return {
    parent: at(1),
    ownMs: (at(11) + at(12)) * MS_PER_TICK,
    endedChildrenMs: (at(13) + at(14)) * MS_PER_TICK,
    rssMb: (at(21) * PAGE_BYTES) / 1024 / 1024,
  };
}
