import { useRef, useState } from "react";
import { sayError } from "../../shell/refusal-words.ts";

export interface BulkTarget {
  id: string;
  /** What it is called in the report. */
  name: string;
}

export interface BulkRefusal {
  target: BulkTarget;
  why: string;
}

export interface BulkRun {
  /** "Marked shipped". */
  label: string;
  total: number;
  done: number;
  refused: readonly BulkRefusal[];
  running: boolean;
}

export interface Bulk {
  run: BulkRun | null;
  start: (label: string, targets: readonly BulkTarget[], act: (target: BulkTarget) => Promise<unknown>) => void;
  /** Lets what is under way end and begins nothing more. */
  stop: () => void;
  /** Tries again what was refused. */
  retry: () => void;
  close: () => void;
}

const atOnce = 3;

/** Does one thing to many rows, each by itself as if somebody pressed its button, and keeps what was refused and why. */
export function useBulk(onDone: () => void): Bulk {
  const [run, setRun] = useState<BulkRun | null>(null);
  const work = useRef<{ stopped: boolean; act: (target: BulkTarget) => Promise<unknown> }>({
    stopped: false,
    act: () => Promise.resolve(),
  });
  async function go(label: string, targets: readonly BulkTarget[], before: number): Promise<void> {
    const waiting = [...targets];
    let now: BulkRun = { label, total: before + targets.length, done: before, refused: [], running: true };
    const became = (next: Partial<BulkRun>) => {
      now = { ...now, ...next };
      setRun(now);
    };
    became({});
    work.current.stopped = false;
    async function takeTurns(): Promise<void> {
      for (let target = waiting.shift(); target && !work.current.stopped; target = waiting.shift()) {
        const taken = target;
        try {
          await work.current.act(taken);
          became({ done: now.done + 1 });
        } catch (error) {
          became({ refused: [...now.refused, { target: taken, why: sayError(error) }] });
        }
      }
    }
    await Promise.all(Array.from({ length: atOnce }, takeTurns));
    became({ running: false, total: now.done + now.refused.length });
    onDone();
  }
  return {
    run,
    start(label, targets, act) {
      work.current.act = act;
      void go(label, targets, 0);
    },
    stop() {
      work.current.stopped = true;
    },
    retry() {
      if (!run || run.running) return;
      const targets = run.refused.map((one) => one.target);
      void go(run.label, targets, run.done);
    },
    close: () => setRun(null),
  };
}
