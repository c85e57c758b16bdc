import { createUser } from "@atelier/core/accounts";
import { expireDue } from "@atelier/core/checkout";
import { examine } from "@atelier/core/doctor";
import type { Context } from "@atelier/core/kernel";
import {
  compareWithStripe,
  makeDelivery,
  openTestShop,
  placing,
  raceForLastPiece,
  raceOfEnds,
  raceOfLateMoney,
  type SaleDoors,
  type TestShop,
  workOff,
} from "@atelier/testkit";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openServerProcess, type ServerProcess } from "./testing/server-process.ts";
import { jsonPost } from "./testing/shopper.ts";

const ROUNDS = 30;
// Where a round is long: twenty orders to be made first.
const LONG_ROUNDS = 10;

// Two processes of the built server on one database, each with connections of its own.
let shop: TestShop;
let servers: ServerProcess[] = [];
let doors: SaleDoors;
beforeAll(async () => {
  shop = await openTestShop({ sandbox: true, poolSize: 10 });
  await makeDelivery(shop);
  const env = { DATABASE_POOL_SIZE: "12" };
  servers = await Promise.all([openServerProcess(shop, { env }), openServerProcess(shop, { env })]);
  doors = await httpDoors();
}, 120_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await shop.close();
});
afterEach(async () => {
  await workOff(shop);
  expect(await compareWithStripe(shop)).toEqual([]);
});

/** What a procedure answered one of the processes in turn; a refusal is thrown with its code, anything else as it is. */
async function ask(index: number, path: string, init: RequestInit): Promise<unknown> {
  const answer = await fetch(`${servers[index % 2]?.url}/trpc/${path}`, init);
  const body = (await answer.json()) as {
    result?: { data: unknown };
    error?: { data?: { refusal?: { code: string } } };
  };
  if (answer.ok) return body.result?.data;
  throw Object.assign(new Error("refused"), {
    code: body.error?.data?.refusal?.code ?? `an answer of ${answer.status}`,
  });
}

async function httpDoors(): Promise<SaleDoors> {
  const owner = { email: "owner@example.com", password: "three gulls over the gasworks" };
  await createUser(shop.system, { ...owner, name: "The owner", role: "owner" });
  const signedIn = (await ask(0, "shop/account.signIn", jsonPost(owner))) as { sessionToken: string };
  const authorization = `Bearer ${signedIn.sessionToken}`;
  const cartOf = ({ visit }: Context) => ({ "x-atelier-cart": visit.cartToken ?? "" });
  return {
    place: async (guest, key, index) =>
      (await ask(index, "shop/checkout.place", jsonPost(placing(key), cartOf(guest)))) as {
        orderNumber: string;
        orderToken: string;
      },
    confirm: (token, index) => ask(index, "shop/checkout.confirm", jsonPost({ token })),
    cancel: (id, index) => ask(index, "admin/orders.cancel", jsonPost({ id }, { authorization })),
    expire: () => expireDue(shop.system),
  };
}

it("A35: twenty buyers of the last piece at two servers make exactly one order, the others are told so", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { succeeded, refusals, stock } = await raceForLastPiece(shop, doors);
    expect(succeeded).toBe(1);
    expect(new Set(refusals)).toEqual(new Set(["stock.insufficient"]));
    expect(stock).toEqual({ onHand: 1, reserved: 1 });
    expect(await examine(shop)).toEqual([]);
  }
}, 120_000);

it("A35: of twenty who paid too late and come back to two servers one gets the last piece, the others their money", async () => {
  for (let round = 0; round < LONG_ROUNDS; round++) {
    const { refusals, paid, returned, stock } = await raceOfLateMoney(shop, doors);
    expect(refusals).toEqual([]);
    expect({ paid, returned }).toEqual({ paid: 1, returned: 19 });
    expect(stock).toEqual({ onHand: 0, reserved: 0 });
    expect(await examine(shop)).toEqual([]);
  }
}, 120_000);

it("A40: cancelled at two servers, paid and run out in the same moment, an order has one end and the money agrees", async () => {
  const ends = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const { status, refusals, capturedMinor, refundedMinor, onHand, reserved } = await raceOfEnds(
      shop,
      doors,
      round % 2 === 1,
    );
    ends.add(status);
    for (const refusal of refusals) expect(refusal).toBe("order.not-cancellable");
    const back = status === "paid" ? 0 : capturedMinor;
    const left = status === "paid" ? 4 : 5;
    expect({ refundedMinor, onHand, reserved }).toEqual({ refundedMinor: back, onHand: left, reserved: 0 });
    expect(await examine(shop)).toEqual([]);
  }
  expect(ends).toContain("cancelled");
}, 120_000);
