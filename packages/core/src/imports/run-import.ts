import type { Context } from "../kernel/index.ts";

export async function runImport(_ctx: Context, _input: { runId: string }, _signal: AbortSignal): Promise<void> {}
