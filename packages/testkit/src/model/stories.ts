import fc from "fast-check";
import { makeDelivery } from "../rows.ts";
import { openTestShop, type TestShop } from "../test-shop.ts";
import { type Command, happenings } from "./commands.ts";
import { newModel } from "./model.ts";
import { count, inWords, newTally, type Tally } from "./tally.ts";
import { differences, letItEnd } from "./the-end.ts";
import { makeShelf, newWorld } from "./world.ts";

const LONGEST = 30;

export interface Telling {
  runs: number;
  seed: number;
  /** Where in the seed's stories a failure lay, as it was printed with it. */
  path?: string | undefined;
  replayPath?: string | undefined;
  say: (line: string) => void;
}

/** Reads from the environment how many stories are wanted, and from which seed; the part is that of one of two files. */
export function tellingOf(part: 0 | 1, say: Telling["say"]): Telling {
  const { MODEL_RUNS, MODEL_SEED, MODEL_PATH, MODEL_REPLAY } = process.env;
  const runs = Number(MODEL_RUNS ?? 1_000) / 2;
  const seed = MODEL_SEED === undefined ? Math.floor(Math.random() * 2 ** 30) : Number(MODEL_SEED);
  // A failure says the seed of its own part, and is looked for in the first.
  if (MODEL_PATH !== undefined)
    return { runs: part === 0 ? 1 : 0, seed, path: MODEL_PATH, replayPath: MODEL_REPLAY, say };
  return { runs: part === 0 ? Math.ceil(runs) : Math.floor(runs), seed: seed + part, say };
}

/**
 * Lets anything happen in any order, in a shop and in its model, and holds what came of both against each other. Throws
 * the shortest story in which they differ, and how to tell it again.
 */
export async function tellStories(telling: Telling): Promise<void> {
  const { runs, seed, path, replayPath, say } = telling;
  if (runs === 0) return;
  say(`${runs} stories from seed ${seed}`);
  const tally = newTally();
  let stage: Stage | undefined;
  const commands = fc.commands(happenings, {
    maxCommands: LONGEST,
    size: "max",
    ...(replayPath === undefined ? {} : { replayPath }),
  });
  const story = fc.asyncProperty(commands, async (happened) => {
    stage ??= await openStage();
    try {
      await tell(stage, happened, tally);
    } catch (error) {
      // What one story broke must not be found in the next.
      const broken = stage;
      stage = undefined;
      await broken.shop.close().catch(() => {});
      throw error;
    }
  });
  try {
    const result = await fc.check(story, { numRuns: runs, seed, ...(path === undefined ? {} : { path }) });
    say(inWords(tally));
    if (result.failed) throw new Error(inShort(result), { cause: result.errorInstance });
  } finally {
    await (stage as Stage | undefined)?.shop.close();
  }
}

interface Stage {
  shop: TestShop;
  goods: string[];
}

async function openStage(): Promise<Stage> {
  const shop = await openTestShop({ sandbox: true });
  await makeDelivery(shop);
  return { shop, goods: await makeShelf(shop, newModel()) };
}

/** One story: whatever happens happens, time ends it, and both sides are held against each other. */
async function tell({ shop, goods }: Stage, happened: Iterable<Command>, tally: Tally): Promise<void> {
  const model = newModel();
  const world = await newWorld(shop, goods, model);
  await fc.asyncModelRun(() => ({ model, real: world }), happened);
  await letItEnd({ model, world });
  count(tally, { model, world }, [...happened].length);
  const found = await differences({ model, world });
  if (found.length > 0) throw new Error(`The shop and its model differ: ${JSON.stringify(found, null, 1)}`);
}

function inShort<Story>(result: fc.RunDetails<Story>): string {
  const { seed, counterexamplePath } = result;
  const told = fc.defaultReportMessage(result) ?? "";
  const replay = /replayPath="([^"]*)"/.exec(told)?.[1] ?? "";
  return `${told}\n\nAgain: npm run test:model -- --seed ${seed} --path ${counterexamplePath} --replay ${replay}`;
}
