import { isDeepStrictEqual } from "node:util";
import { examine } from "@atelier/core/doctor";
import { compareWithStripe } from "../compare-with-stripe.ts";
import * as deeds from "./deeds.ts";
import { WELL } from "./happen.ts";
import { visible } from "./model.ts";
import { reality } from "./reality.ts";
import { jobsOf } from "./world.ts";

/**
 * Lets a story end as time would: what waits runs out, banks answer, Stripe tells of refunds until it is heard, and the
 * shop does its jobs and asks by itself. Nobody lends a hand, and events of pages that were never told stay untold.
 */
export async function letItEnd(scene: deeds.Scene): Promise<void> {
  const { model } = scene;
  await deeds.runOut(scene, deeds.waiting(model), WELL);
  for (const which of model.orders.keys()) await deeds.bankAnswers(scene, which, "succeed");
  for (let asked = 0; asked < 2; asked++) {
    if (model.orders.length > 0) await deeds.reconcileAll(scene);
    await doAllJobs(scene);
    for (const which of model.orders.keys())
      if (model.orders[which]?.refund?.atStripe === "pending") await deeds.refundEnds(scene, which, "succeed");
    await tellOfRefunds(scene);
    await doAllJobs(scene);
  }
}

const MOST_JOBS = 200;

async function doAllJobs(scene: deeds.Scene): Promise<void> {
  for (let done = 0; done < MOST_JOBS; done++) {
    const [job] = await jobsOf(scene.world);
    if (!job) return;
    await deeds.work(scene, job, WELL);
  }
  throw new Error("The jobs do not come to an end");
}

async function tellOfRefunds(scene: deeds.Scene): Promise<void> {
  const { events } = scene.world.shop.sandbox.control.state();
  for (const [which, { type }] of events.entries())
    if (type.startsWith("refund.") && !scene.model.told.includes(which)) await deeds.tell(scene, which, WELL);
}

/** Everything that does not add up at the end of a story: none, or the model and the shop are of two minds. */
export async function differences(scene: deeds.Scene): Promise<unknown[]> {
  const { model, world } = scene;
  const seen = await reality(world);
  const found: unknown[] = [];
  if (!isDeepStrictEqual(visible(model), seen)) found.push({ model: visible(model), seen });
  const open = model.orders.filter(({ status, closed }) => status === "pending" || !closed);
  if (open.length > 0) found.push({ open });
  found.push(...(await examine(world.shop)));
  if (world.orders.length > 0) found.push(...(await compareWithStripe(world.shop, world.orders)));
  return found;
}
