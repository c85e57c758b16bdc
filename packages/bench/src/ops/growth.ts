import { median } from "../figures/percentile.ts";
import { query } from "../house/postgres.ts";
import { drive } from "../load/drive.ts";
import { trpcQuery } from "./reads.ts";
import { askers } from "./askers.ts";

/** A search on the shop as it is and on one with few goods. */
export interface Growth {
  fewGoods: number;
  manyGoods: number;
  fewPerSecond: number;
  manyPerSecond: number;
  /** How many times longer a search takes among many. */
  times: number;
}

const WORKERS = 16;

/** Asks both shops for the same words in turn; the words are those of the few goods, which both have. */
export async function measureGrowth(
  shops: { few: { port: number; url: string }; many: { port: number; url: string } },
  load: { seconds: number; rounds: number },
): Promise<Growth> {
  const words = await query<{ word: string }>(
    shops.few.url,
    `select distinct word from products, unnest(string_to_array(search_words, ' ')) as word
     where status = 'published' and length(word) > 3 and word !~ '[0-9]' order by word limit 200`,
  );
  const questions = words.map(({ word }) => trpcQuery("catalog.list", { q: word, limit: 24 }));
  const pace = async (port: number): Promise<number> => {
    const crew = await askers(port, questions, WORKERS);
    const { perSecond } = await drive(crew.turns, load.seconds);
    await crew.close();
    return perSecond;
  };
  await pace(shops.few.port);
  await pace(shops.many.port);
  const rounds: { few: number; many: number }[] = [];
  for (let round = 0; round < load.rounds; round++)
    rounds.push({ few: await pace(shops.few.port), many: await pace(shops.many.port) });
  return {
    fewGoods: await countGoods(shops.few.url),
    manyGoods: await countGoods(shops.many.url),
    fewPerSecond: median(rounds.map((round) => round.few)),
    manyPerSecond: median(rounds.map((round) => round.many)),
    times: median(rounds.map(({ few, many }) => few / many)),
  };
}

async function countGoods(url: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    url,
    "select count(*)::int as count from products where status = 'published'",
  );
  return row?.count ?? 0;
}
