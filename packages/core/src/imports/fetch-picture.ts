import type { Context } from "../kernel/index.ts";

export async function fetchPicture(_ctx: Context, _input: { pictureId: string }, _signal?: AbortSignal): Promise<void> {}
