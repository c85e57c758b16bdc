import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where a shop runs on this data folder, or undefined when none answers. */
export async function runningShop(folder) {
  const path = join(folder, "running.json");
  if (!existsSync(path)) return undefined;
  try {
    const { url, pid, local, instance } = JSON.parse(readFileSync(path, "utf8"));
    const answer = await fetch(`${local}/healthz`, { signal: AbortSignal.timeout(2_000) });
    const told = await answer.json();
    return told.instance === instance ? { url, pid } : undefined;
  } catch {
    return undefined;
  }
}
