import { median } from "../figures/percentile.ts";
import type { Against, Op, Scene } from "../ops/op.ts";
import { measure, type Sample, type Watched } from "./measure.ts";

export interface Line {
  op: string;
  title: string;
  connections: number;
  shop: Sample;
  floor: Sample;
  /** Medians over the rounds: two neighbors in time are compared, whatever else the machine was doing. */
  ratio: number;
  ratios: number[];
  /**
   * The CPU time the floor needs to that of the shop, server and Postgres together: what the ratio comes to on a machine
   * that has nothing else to do. Undefined where the floor is no server.
   */
  cpuRatio: number | undefined;
  bareRatio: number | undefined;
  /** The shop's pace compared with itself at 16 connections in the same round. */
  againstSixteen: number | undefined;
}

export interface Plan {
  connections: readonly number[];
  seconds: number;
  rounds: number;
  watched: { shop: Watched; floor: Watched };
}

interface Round {
  connections: number;
  shop: Sample;
  floor: Sample;
  bare: Sample | undefined;
}

const WARM_UP_SECONDS = 0.7;
const MOST_WARM_UPS = 8;
// Ten for each connection of the pool.
const ENOUGH_TURNS = 80;

/** Measures the shop and its floors in turn, round by round, the order changing each time. */
export async function inRounds(op: Op, scene: Scene, plan: Plan): Promise<Line[]> {
  const rounds: Round[] = [];
  const most = Math.max(...plan.connections);
  await warmUp(op.shop, scene, { watched: plan.watched.shop, workers: most });
  await warmUp(op.floor, scene, { watched: plan.watched.floor, workers: most });
  for (let round = 0; round < plan.rounds; round++) {
    for (const connections of plan.connections) rounds.push(await oneRound(op, scene, { ...plan, connections, round }));
  }
  return plan.connections.map((connections) => asLine(op, connections, rounds));
}

/** Postgres plans a statement anew for the first five times on each connection; that is over when a round begins. */
async function warmUp(against: Against, scene: Scene, load: { watched: Watched; workers: number }): Promise<void> {
  for (let time = 0, done = 0; time < MOST_WARM_UPS && done < ENOUGH_TURNS; time++)
    done += (await once(against, scene, { ...load, seconds: WARM_UP_SECONDS })).done;
}

type Turn = Omit<Plan, "connections"> & { connections: number; round: number };

async function oneRound(op: Op, scene: Scene, turn: Turn): Promise<Round> {
  const { connections, round, seconds, watched } = turn;
  const atShop = () => once(op.shop, scene, { watched: watched.shop, workers: connections, seconds });
  const atFloor = () => once(op.floor, scene, { watched: watched.floor, workers: connections, seconds });
  const isShopFirst = round % 2 === 0;
  const first = isShopFirst ? await atShop() : await atFloor();
  const second = isShopFirst ? await atFloor() : await atShop();
  const [shop, floor] = isShopFirst ? [first, second] : [second, first];
  const bareLoad = { watched: watched.floor, workers: connections, seconds: Math.min(1, seconds) };
  return { connections, shop, floor, bare: op.bare && (await once(op.bare, scene, bareLoad)) };
}

async function once(
  against: Against,
  scene: Scene,
  load: { watched: Watched; workers: number; seconds: number },
): Promise<Sample> {
  const crew = await against(scene, load.workers);
  try {
    return await measure(crew.turns, load.seconds, load.watched);
  } finally {
    await crew.close();
  }
}

function asLine(op: Op, connections: number, all: readonly Round[]): Line {
  const rounds = all.filter((round) => round.connections === connections);
  const sixteens = all.filter((round) => round.connections === 16);
  const ratios = rounds.map((round) => round.shop.perSecond / round.floor.perSecond);
  const bares = rounds.flatMap(({ shop, bare }) => (bare ? [shop.perSecond / bare.perSecond] : []));
  const against = rounds.flatMap((round, at) => {
    const sixteen = sixteens[at];
    return sixteen ? [round.shop.perSecond / sixteen.shop.perSecond] : [];
  });
  return {
    op: op.name,
    title: op.title,
    connections,
    shop: middle(rounds.map((round) => round.shop)),
    floor: middle(rounds.map((round) => round.floor)),
    ratio: median(ratios),
    ratios,
    cpuRatio: op.floorIsLoop ? undefined : median(rounds.map(({ shop, floor }) => cpuOf(floor) / cpuOf(shop))),
    bareRatio: bares.length > 0 ? median(bares) : undefined,
    againstSixteen: against.length > 0 ? median(against) : undefined,
  };
}

function cpuOf({ serverCpu, postgresCpu }: Sample): number {
  return serverCpu + postgresCpu;
}

/** Each figure's median over the rounds; errors are added up, since one is one too many. */
export function middle(samples: readonly Sample[]): Sample {
  const of = (pick: (sample: Sample) => number): number => median(samples.map(pick));
  return {
    done: samples.reduce((sum, sample) => sum + sample.done, 0),
    errors: samples.reduce((sum, sample) => sum + sample.errors, 0),
    firstError: samples.find((sample) => sample.firstError !== undefined)?.firstError,
    perSecond: of((sample) => sample.perSecond),
    p50: of((sample) => sample.p50),
    p95: of((sample) => sample.p95),
    p99: of((sample) => sample.p99),
    serverCpu: of((sample) => sample.serverCpu),
    postgresCpu: of((sample) => sample.postgresCpu),
    rssMb: Math.max(...samples.map((sample) => sample.rssMb)),
  };
}
