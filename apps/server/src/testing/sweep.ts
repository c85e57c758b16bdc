import { type Message, type Moment, openPostgresProxy, openWorld, printOfWorld, type TestShop } from "@atelier/testkit";
import { type ShopProcess, startShop } from "./shop-process.ts";

/** Something the shop does that may be interrupted at every message it sends to its database. */
export interface Story<Facts> {
  role: "web" | "worker";
  moment: Moment<Facts>;
  /** From which message on it counts; what the process says before is how it starts. */
  beginsWith?: (message: Message) => boolean;
  /** What happens while the process may die. May fail when it does. */
  act(told: Telling<Facts>): Promise<unknown>;
  /** What goes on by itself once another process is there: the shopper's second try, Stripe's, the worker's. */
  goOn(told: Telling<Facts>): Promise<void>;
}

// A message that did not come may come another time.
const MOST_TRIES = 3;

/** At a certain message, by its words and how often they were sent before: the order of several lines' messages varies. */
interface Death {
  at: string;
  how: "after" | "before";
}

export interface Telling<Facts> {
  shop: TestShop;
  process: ShopProcess;
  facts: Facts;
}

/** Where a process was killed, and what the world then came to. */
interface Case {
  /** Empty when nobody was killed. */
  killedAt: string;
  print: string[];
}

interface Swept {
  undisturbed: string[];
  messages: Message[];
  /** Worlds that came to something else than the undisturbed one, with the lines that differ. */
  different: { at: string; missing: string[]; tooMuch: string[] }[];
  /** Messages that were picked and never came, so that nobody was killed there. */
  spared: string[];
  kills: number;
}

/**
 * Lives the story once undisturbed, then once for every message `picked`: the process is killed before the message
 * leaves, or, at a COMMIT, also when Postgres has done it and nobody has heard. Every world goes on by itself.
 */
export async function sweep<Facts>(story: Story<Facts>, picked: (message: Message) => boolean): Promise<Swept> {
  const first = await live(story);
  const places = placesOf(first.messages);
  const deaths = first.messages.flatMap((message, index): Death[] => {
    const at = places[index] ?? "";
    return [
      ...(picked(message) ? [{ at, how: "before" as const }] : []),
      ...(message.isCommit ? [{ at, how: "after" as const }] : []),
    ];
  });
  const killed = new Set<string>();
  const cases: Case[] = [];
  const lane = async (): Promise<void> => {
    for (let death = deaths.shift(); death; death = deaths.shift()) {
      for (let tries = 0; tries < MOST_TRIES && !killed.has(`${death.how} ${death.at}`); tries++) {
        const outcome = await live(story, death);
        if (outcome.killedAt) killed.add(`${death.how} ${death.at}`);
        cases.push(outcome);
      }
    }
  };
  await Promise.all([lane(), lane()]);
  await story.moment.forget();
  return {
    undisturbed: first.print,
    messages: first.messages,
    different: cases.flatMap((each) => differences(first.print, each)),
    spared: first.messages
      .filter((message, index) => {
        const place = places[index] ?? "";
        return picked(message) && !killed.has(`before ${place}`) && !isAside(message, place);
      })
      .map(nameOf),
    kills: cases.filter(({ killedAt }) => killedAt).length,
  };
}

function differences(wanted: string[], { killedAt, print }: Case): Swept["different"] {
  const missing = wanted.filter((line) => !print.includes(line));
  const tooMuch = print.filter((line) => !wanted.includes(line));
  if (missing.length === 0 && tooMuch.length === 0 && print.length === wanted.length) return [];
  return [{ at: killedAt, missing, tooMuch }];
}

/** One world from the story's moment to its end. */
async function live<Facts>(story: Story<Facts>, death?: Death): Promise<Case & { messages: Message[] }> {
  const shop = await openWorld(story.moment);
  const proxy = await openPostgresProxy(shop.database.url);
  const { facts } = story.moment;
  const messages: Message[] = [];
  let begun = false;
  let killedAt = "";
  try {
    const doomed = await startShop(shop, { role: story.role, databaseUrl: proxy.through(shop.database.url) });
    if (story.role === "web") {
      await doomed.ready;
      begun = true;
    }
    proxy.watch(async (passing) => {
      begun ||= story.beginsWith?.(passing) ?? false;
      if (!begun) return "pass";
      const message = { ...passing, n: messages.length + 1 };
      messages.push(message);
      if (!death || killedAt || placesOf(messages).at(-1) !== death.at) return "pass";
      killedAt = `${death.how} ${nameOf(message)}`;
      if (death.how === "after") return { answered: () => doomed.kill() };
      await doomed.kill();
      return "cut";
    });
    await Promise.race([story.act({ shop, process: doomed, facts }).catch(() => {}), doomed.ended]);
    await doomed.kill();
    proxy.calm();
    const another = await startShop(shop, { role: story.role });
    await story.goOn({ shop, process: another, facts });
    const print = await printOfWorld(shop);
    await another.kill();
    return { killedAt, print, messages };
  } finally {
    await proxy.close();
    await shop.close();
  }
}

/**
 * A notice to the other processes leaves beside the answer, and may come when all is over; another line is opened when
 * all are taken, and is told each statement once more, which no two runs do alike.
 */
function isAside({ type, sql }: Message, place: string): boolean {
  if (type === "P") return !place.endsWith("(1)");
  return sql.includes("pg_notify") || /^(un)?listen /i.test(sql) || type === "startup" || type === "p";
}

/** What each message is known by in another run: its words, and how often they came before. */
function placesOf(messages: readonly Message[]): string[] {
  const seen = new Map<string, number>();
  return messages.map(({ type, sql }) => {
    const words = `${type} ${sql}`;
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return `${words} (${times})`;
  });
}

/** How a message is called in lists of where a process was killed. */
function nameOf({ n, type, sql, isCommit }: Message): string {
  return `message ${n}, ${type} ${isCommit ? "COMMIT" : sql.replaceAll(/\s+/g, " ").slice(0, 80)}`;
}
