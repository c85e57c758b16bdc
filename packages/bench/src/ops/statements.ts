import { type BenchPostgres, countStatements } from "../house/postgres.ts";
import { ops } from "./index.ts";
import type { Scene } from "./op.ts";

const counted = ["list", "product", "search", "suggest", "add", "place", "purchase"];
const TURNS = 40;

/** How many statements one request, or one purchase, sends to the database; those of transactions included. */
export async function countPerRequest(
  scene: Scene,
  postgres: BenchPostgres,
  database: string,
): Promise<Record<string, number>> {
  const urls = { admin: postgres.urlOf("postgres"), database: postgres.urlOf(database) };
  const found: Record<string, number> = {};
  for (const op of ops.filter(({ name }) => counted.includes(name))) {
    const crew = await op.shop({ ...scene, seconds: 0.1 }, 1);
    const [turn] = crew.turns;
    // What is read once and kept is not counted.
    await turn?.();
    // To one decimal: what is asked every few seconds, whoever asks, is no part of a request.
    const count = await countStatements(urls, async () => {
      for (let at = 0; at < TURNS; at++) await turn?.();
      return TURNS;
    });
    found[op.name] = Math.round(count * 10) / 10;
    await crew.close();
  }
  return found;
}
