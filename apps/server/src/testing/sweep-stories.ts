import { type Message, placing, type TestShop, workOff } from "@atelier/testkit";
import { expect } from "vitest";
import { jsonPost, until } from "./shopper.ts";
import {
  aFullCart,
  anOrderPaidAtStripe,
  aPaidEvent,
  eventOf,
  type FullCart,
  moneyThatCameTooLate,
  type PaidAtStripe,
} from "./stories.ts";
import type { Story, Telling } from "./sweep.ts";
import { letTimePass } from "./worker-faults.ts";

/** So that it stays short: every so many messages, and COMMITs, which count most. */
export const everyTh =
  (th: number) =>
  ({ n, isCommit }: Message): boolean =>
    isCommit || n % th === 0;

/** The button is pressed; whatever came of it, it is pressed again with the same key. */
export async function storyOfPlacing(): Promise<Story<FullCart>> {
  return { role: "web", moment: await aFullCart(), act: place, goOn: placeAgain };
}

function place({ process, facts }: Telling<FullCart>): Promise<Response> {
  const headers = { "x-atelier-cart": facts.cartToken };
  return fetch(`${process.url}/trpc/shop/checkout.place`, jsonPost(placing("the-same-key"), headers));
}

async function placeAgain(told: Telling<FullCart>): Promise<void> {
  await told.process.ready;
  const answer = await place(told);
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  const { sessions } = told.shop.sandbox.control.state();
  expect(sessions).toHaveLength(1);
  expect(text).toContain(sessions[0]?.id);
}

/** Stripe tells that an order was paid; not being thanked, it tells again. */
export async function storyOfTheEvent(): Promise<Story<PaidAtStripe>> {
  return {
    role: "web",
    moment: await anOrderPaidAtStripe(),
    act: (told) => tell(told),
    async goOn(told) {
      await told.process.ready;
      // Stripe tells again what was not acknowledged; what was is told again as well, which may do no harm.
      expect((await tell(told)).status).toBe(200);
      await workOff(told.shop);
    },
  };
}

function tell({ shop, process, facts }: Telling<PaidAtStripe>): Promise<Response> {
  const { body, signature } = eventOf(shop, facts.sessionId);
  const headers = { "content-type": "application/json", "stripe-signature": signature };
  return fetch(`${process.url}/webhooks/stripe`, { method: "POST", body, headers });
}

/** The worker settles the order of a paid event. */
export async function storyOfSettling(): Promise<Story<PaidAtStripe>> {
  return { role: "worker", moment: await aPaidEvent(), beginsWith: takesJob, act: untilQuiet, goOn: anotherWorker };
}

/** The worker finds that the money came too late and sends it back. */
export async function storyOfTheRefund(): Promise<Story<PaidAtStripe>> {
  const moment = await moneyThatCameTooLate();
  return { role: "worker", moment, beginsWith: takesJob, act: untilQuiet, goOn: anotherWorker };
}

const takesJob = ({ sql }: Message): boolean => /_private_jobs/.test(sql) && /locked_by/.test(sql);

const waiting = `select count(*)::int as n from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id where j.key is distinct from t.identifier`;

async function jobsLeft(shop: TestShop): Promise<number> {
  const { rows } = await shop.database.connection.pool.query<{ n: number }>(waiting);
  return rows[0]?.n ?? 0;
}

async function untilQuiet({ shop }: { shop: TestShop }): Promise<void> {
  await until(
    () => jobsLeft(shop),
    (left) => left === 0,
  );
}

/** The lease of the killed one is over; another takes its jobs up by itself. */
async function anotherWorker(told: Telling<PaidAtStripe>): Promise<void> {
  await letTimePass(told.shop);
  await told.process.ready;
  await until(
    async () => {
      await letTimePass(told.shop);
      return jobsLeft(told.shop);
    },
    (left) => left === 0,
    90,
  );
}
