import { isDeepStrictEqual } from "node:util";
import type { Context } from "@atelier/core/kernel";
import { type Happening, Refused, Silent } from "./happening.ts";
import { type Model, visible } from "./model.ts";
import { reality } from "./reality.ts";
import { attempt, type Ending, learnOrders, type Mishap, type World } from "./world.ts";

export const WELL: Mishap = { mood: "well", diesAfter: null };

export interface Deed {
  mishap: Mishap;
  /** What it means. */
  rule: (model: Model) => Happening;
  /** What is really done; by the process that may die. */
  real: (live: (ctx: Context) => Context) => Promise<unknown>;
}

/** Does something really and in the model, and holds both ends against each other. */
export async function happen(model: Model, world: World, { mishap, rule, real }: Deed): Promise<Ending> {
  return follow(model, world, { rule, ending: await attempt(world, mishap, real) });
}

/** Lets the model follow what has really happened. */
export async function follow(
  model: Model,
  world: World,
  { rule, ending }: { rule: Deed["rule"]; ending: Ending },
): Promise<Ending> {
  if (ending.died) {
    await learnOrders(world);
    await followTheDead(model, world, rule);
    return ending;
  }
  const expected = wholly(rule(model));
  if (model.orders.length !== world.orders.length) await learnOrders(world);
  if (expected !== ending.refused)
    throw new Error(`The model expected ${expected ?? "it done"}, the shop said ${ending.refused ?? "it is done"}`);
  return ending;
}

function wholly(happening: Happening): string | undefined {
  try {
    for (const _step of happening);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    if (error instanceof Silent) return "silent";
    throw error;
  }
}

/** Of a process that died, what it had finished must be there, wholly, and nothing of what it had not. */
async function followTheDead(model: Model, world: World, rule: Deed["rule"]): Promise<void> {
  const seen = await reality(world);
  for (let steps = 0; ; steps++) {
    const clone = structuredClone(model);
    const isOver = goOn(rule(clone), steps);
    if (isDeepStrictEqual(visible(clone), seen)) {
      Object.assign(model, clone);
      return;
    }
    if (isOver) {
      const tried = { before: visible(model), after: visible(clone), seen };
      throw new Error(`What a dead process left is no part of what it did: ${JSON.stringify(tried, null, 1)}`);
    }
  }
}

function goOn(happening: Happening, steps: number): boolean {
  try {
    for (let step = 0; step < steps; step++) if (happening.next().done) return true;
    return false;
  } catch (error) {
    if (error instanceof Refused || error instanceof Silent) return true;
    throw error;
  }
}
