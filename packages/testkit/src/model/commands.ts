import fc, { type AsyncCommand } from "fast-check";
import * as deeds from "./deeds.ts";
import { WELL } from "./happen.ts";
import type { Model } from "./model.ts";
import { jobsOf, type Mishap, type World } from "./world.ts";

type Act = (scene: deeds.Scene) => Promise<void> | void;
export type Command = AsyncCommand<Model, World>;

/** One thing that may happen, with the words a failure is told in. */
function command(words: string, act: Act, isPossible: (model: Readonly<Model>) => boolean = () => true): Command {
  return {
    check: isPossible,
    run: async (model, world) => {
      await act({ model, world });
    },
    toString: () => words,
  };
}

const shopper = fc.nat(1);
const good = fc.nat(2);
const any = fc.nat(7);
const key = fc.nat(7);
const calm: fc.Arbitrary<Mishap> = fc.constant(WELL);
const dies: fc.Arbitrary<Mishap> = fc.integer({ min: 1, max: 45 }).map((diesAfter) => ({ mood: "well", diesAfter }));
const unheard: fc.Arbitrary<Mishap> = fc.constantFrom("deaf", "mute").map((mood) => ({ mood, diesAfter: null }));
const mayDie = fc.oneof({ weight: 5, arbitrary: calm }, { weight: 1, arbitrary: dies });
const mayFail = fc.oneof(
  { weight: 6, arbitrary: calm },
  { weight: 2, arbitrary: unheard },
  { weight: 2, arbitrary: dies },
);

const inWords = ({ mood, diesAfter }: Mishap) =>
  diesAfter === null ? (mood === "well" ? "" : `, Stripe is ${mood}`) : `, dies after ${diesAfter} statements`;
const hasOrders = ({ orders }: Readonly<Model>) => orders.length > 0;
/** Counted from the newest, which there is most to do about. */
const choose = (list: { length: number }, from: number) => list.length - 1 - (from % list.length);

const adding = fc
  .tuple(fc.record({ shopper, good, quantity: fc.integer({ min: 1, max: 2 }) }), mayDie)
  .map(([what, mishap]) =>
    command(`add(shopper ${what.shopper}, ${what.quantity} of good ${what.good}${inWords(mishap)})`, (scene) =>
      deeds.add(scene, what, mishap),
    ),
  );

const setting = fc
  .record({ shopper, good, quantity: fc.nat(3) })
  .map((what) =>
    command(`setQuantity(shopper ${what.shopper}, good ${what.good} to ${what.quantity})`, (scene) =>
      deeds.setQuantity(scene, what),
    ),
  );

const removing = fc
  .record({ shopper, good })
  .map((what) => command(`remove(shopper ${what.shopper}, good ${what.good})`, (scene) => deeds.remove(scene, what)));

const placing = fc
  .tuple(fc.record({ shopper, key, body: fc.constantFrom(0, 0, 0, 1) }), mayFail)
  .map(([wish, mishap]) =>
    command(`place(shopper ${wish.shopper}, key ${wish.key}, body ${wish.body}${inWords(mishap)})`, (scene) =>
      deeds.place(scene, wish, mishap),
    ),
  );

const means = fc.constantFrom<deeds.Means>("card", "card", "debit", "declined");

/** Something goes into the cart, all of it is ordered, and mostly paid for; the shop is not told. */
const buying = fc
  .record({
    what: fc.record({ shopper, good, quantity: fc.integer({ min: 1, max: 2 }) }),
    key,
    paysBy: fc.option(means, { freq: 3 }),
    mishap: mayFail,
  })
  .map(({ what, key, paysBy, mishap }) =>
    command(
      `buy(shopper ${what.shopper}, ${what.quantity} of good ${what.good}, key ${key}, ${paysBy ?? "unpaid"}${inWords(mishap)})`,
      async (scene) => {
        await deeds.add(scene, what, WELL);
        await deeds.place(scene, { shopper: what.shopper, key, body: 0 }, mishap);
        const which = scene.model.orders.length - 1;
        if (paysBy && which >= 0) await deeds.pay(scene, which, paysBy);
      },
    ),
  );

/** Something about one order, counted from the newest. */
function aboutOrder(words: string, mishap: Mishap, act: (scene: deeds.Scene, which: number) => Promise<void>) {
  return (from: number) =>
    command(
      `${words}(order ${from} from the newest${inWords(mishap)})`,
      (scene) => act(scene, choose(scene.model.orders, from)),
      hasOrders,
    );
}

const paying = fc
  .tuple(any, means)
  .map(([from, by]) => aboutOrder(`pay by ${by}`, WELL, (scene, which) => deeds.pay(scene, which, by))(from));

const outcome = fc.constantFrom<"succeed" | "fail">("succeed", "fail");
const bank = fc
  .tuple(any, outcome)
  .map(([from, said]) =>
    aboutOrder(`the bank lets a debit ${said}`, WELL, (scene, which) => deeds.bankAnswers(scene, which, said))(from),
  );
const ending = any.map(aboutOrder("Stripe closes the page", WELL, deeds.pageEnds));
const refundEnding = fc
  .tuple(any, outcome)
  .map(([from, said]) =>
    aboutOrder(`the bank lets a refund ${said}`, WELL, (scene, which) => deeds.refundEnds(scene, which, said))(from),
  );
const returning = fc
  .tuple(any, fc.constantFrom<"shopper" | "staff">("shopper", "staff"), mayFail)
  .map(([from, who, mishap]) =>
    aboutOrder(`${who} asks after the payment`, mishap, (scene, which) =>
      deeds.askAfter(scene, who, { which, mishap }),
    )(from),
  );
const cancelling = fc
  .tuple(any, mayDie)
  .map(([from, mishap]) => aboutOrder("cancel", mishap, (scene, which) => deeds.cancel(scene, which, mishap))(from));
const shipping = fc
  .tuple(any, mayDie)
  .map(([from, mishap]) => aboutOrder("ship", mishap, (scene, which) => deeds.ship(scene, which, mishap))(from));
const expiring = fc
  .tuple(any, mayDie)
  .map(([from, mishap]) => aboutOrder("run out", mishap, (scene, which) => deeds.runOut(scene, [which], mishap))(from));

const fates = fc
  .constantFrom<Model["refundFate"]>("pending", "succeeded")
  .map((fate) => command(`the next refund is ${fate}`, (scene) => deeds.decideRefunds(scene, fate)));

const telling = fc.tuple(fc.nat(30), mayDie).map(([from, mishap]) =>
  command(
    `webhook(event ${from} from the newest${inWords(mishap)})`,
    async (scene) => {
      const { events } = scene.world.shop.sandbox.control.state();
      if (events.length > 0) await deeds.tell(scene, choose(events, from), mishap);
    },
    hasOrders,
  ),
);

const working = fc.tuple(any, mayFail).map(([index, mishap]) =>
  command(
    `work(job ${index}${inWords(mishap)})`,
    async (scene) => {
      const jobs = await jobsOf(scene.world);
      const job = jobs[index % Math.max(1, jobs.length)];
      if (job) await deeds.work(scene, job, mishap);
    },
    hasOrders,
  ),
);

const reconciling = fc.constant(command("reconcile()", deeds.reconcileAll, hasOrders));

/** All that may happen, and how often beside the rest; what leads on comes up more. */
const oftenness: readonly [fc.Arbitrary<Command>, number][] = [
  [adding, 1],
  [setting, 1],
  [removing, 1],
  [buying, 6],
  [placing, 3],
  [paying, 2],
  [bank, 2],
  [ending, 1],
  [expiring, 3],
  [reconciling, 1],
  [telling, 4],
  [working, 5],
  [returning, 3],
  [cancelling, 1],
  [shipping, 2],
  [fates, 1],
  [refundEnding, 2],
];

export const happenings = oftenness.flatMap(([arbitrary, often]) => Array.from({ length: often }, () => arbitrary));
