import type { ImportRunView } from "@atelier/contract/imports";
import { type Context, inTransaction } from "../kernel/index.ts";
import type { ClaimedRun } from "./claim-run.ts";
import type { Reading } from "./file/read-bytes.ts";
import { writeProgress } from "./progress-writes.ts";

const EVERY_MS = 1_000;

export interface KeptClaim {
  /** Aborts when the run was stopped or another works on it. */
  lost: AbortSignal;
  end(): Promise<void>;
}

interface Told {
  reading: () => Reading;
  onProgress?: ((run: ImportRunView) => void) | undefined;
}

/** Says each second that the run is being worked on, and how far it is. */
export function keepClaim(ctx: Pick<Context, "db" | "log">, run: ClaimedRun, { reading, onProgress }: Told): KeptClaim {
  const lost = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let telling = Promise.resolve();

  async function tell(): Promise<void> {
    try {
      const view = await inTransaction(ctx, (tx) => writeProgress(tx, run, reading()));
      if (view) onProgress?.(view);
      else lost.abort();
    } catch (error) {
      // The next batch finds out whether the claim still holds.
      ctx.log.warn({ err: error, runId: run.id }, "An import could not say how far it is");
    }
  }
  async function tellAndGoOn(): Promise<void> {
    await tell();
    if (!lost.signal.aborted && timer) tellLater();
  }
  function tellLater(): void {
    timer = setTimeout(() => {
      telling = tellAndGoOn();
    }, EVERY_MS);
  }
  tellLater();
  return {
    lost: lost.signal,
    async end() {
      clearTimeout(timer);
      timer = undefined;
      await telling;
    },
  };
}
