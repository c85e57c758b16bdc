import { placing } from "@atelier/testkit";
import { jsonPost, type Placed } from "./shopper.ts";

/** What came back; status 0 when the line was refused or broke. */
export interface Answer {
  status: number;
  /** The refusal's code, if it was one. */
  code: string | undefined;
  data: unknown;
  retryAfter: string | null;
  seconds: number;
}

/** Asks and never throws. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1_000;
  try {
    const answer = await fetch(url, init);
    const body = (await answer.json().catch(() => ({}))) as {
      result?: { data: unknown };
      error?: { data?: { refusal?: { code: string } } };
    };
    return {
      status: answer.status,
      code: body.error?.data?.refusal?.code,
      data: body.result?.data,
      retryAfter: answer.headers.get("retry-after"),
      seconds: seconds(),
    };
  } catch {
    return { status: 0, code: undefined, data: undefined, retryAfter: null, seconds: seconds() };
  }
}

/** Somebody with a cart, who presses the button at whichever server. */
export interface Buyer {
  cartToken: string;
  place(url: string, key: string): Promise<Answer>;
}

export function buyerWith(cartToken: string): Buyer {
  const headers = { "x-atelier-cart": cartToken };
  return {
    cartToken,
    place: (url, key) => ask(`${url}/trpc/shop/checkout.place`, jsonPost(placing(key), headers)),
  };
}

/** A new buyer with one piece in her cart. */
export async function newBuyer(url: string, variantId: string): Promise<Buyer> {
  const added = await ask(`${url}/trpc/shop/cart.add`, jsonPost({ variantId, quantity: 1 }));
  const { cartToken } = (added.data ?? {}) as { cartToken?: string };
  if (!cartToken) throw new Error(`Nothing was put into a cart: ${JSON.stringify(added)}`);
  return buyerWith(cartToken);
}

/** Presses again whenever the shop says to come back in a moment; notes what it said. */
export async function pressUntilPlaced(press: () => Promise<Answer>, said: Answer[] = []): Promise<Answer> {
  for (let tried = 0; ; tried++) {
    const answer = await press();
    said.push(answer);
    if (answer.status === 200 || (answer.status !== 503 && answer.status !== 0) || tried > 60) return answer;
    await pause(400);
  }
}

export const placedIn = ({ data }: Answer): Placed => data as Placed;

/** What a page of the shop costs the database at least: one question. */
export const browse = (url: string): Promise<Answer> => ask(`${url}/trpc/shop/catalog.list`);

export interface Crowd {
  /** Orders the shop has said yes to. */
  acknowledged: Placed[];
  answers: Answer[];
  /** Lets everybody finish. Those whose order was not acknowledged press again until it is. */
  end(): Promise<void>;
}

/** Buyers who come one after the other and press again, with the same key, until the shop says yes. */
export function crowd(url: () => string, variantId: string, size: number): Crowd {
  const acknowledged: Placed[] = [];
  const answers: Answer[] = [];
  let open = true;
  let number = 0;

  async function buyOne(): Promise<void> {
    number += 1;
    const key = `crowd-${process.pid}-${number}`;
    const buyer = await persist(() => newBuyer(url(), variantId));
    const answer = await pressUntilPlaced(() => buyer.place(url(), key), answers);
    if (answer.status !== 200) throw new Error(`A buyer gave up: ${JSON.stringify(answer)}`);
    acknowledged.push(placedIn(answer));
  }

  const loops = Array.from({ length: size }, async () => {
    while (open) await buyOne();
  });
  return {
    acknowledged,
    answers,
    async end() {
      open = false;
      await Promise.all(loops);
    },
  };
}

async function persist<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried > 60) throw error;
      await pause(300);
    }
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
