import { afterAll, expect, test } from "vitest";
import { dismissAll } from "../testing/shop-process.ts";
import { storyOfPlacing, storyOfSettling, storyOfTheEvent, storyOfTheRefund } from "../testing/sweep-stories.ts";
import { type Story, sweep } from "../testing/sweep.ts";

afterAll(dismissAll);

// A server is killed with kill -9 at every single message it sends to its database; the world must come to the same.
const MOST_MS = 1_800_000;

async function expectTheSameWorld<Facts>(story: Story<Facts>): Promise<void> {
  const { different, spared, messages, kills } = await sweep(story, () => true);
  process.stdout.write(`${messages.length} messages, killed ${kills} times\n`);
  expect(kills).toBeGreaterThan(messages.filter(({ isCommit }) => isCommit).length);
  expect(different).toEqual([]);
  expect(spared).toEqual([]);
}

test(
  "placing an order, killed at every message: the shopper presses again and has one order, one page, her goods",
  async () => {
    await expectTheSameWorld(await storyOfPlacing());
  },
  MOST_MS,
);

test(
  "hearing that an order was paid, killed at every message: Stripe tells again and one sale is made",
  async () => {
    await expectTheSameWorld(await storyOfTheEvent());
  },
  MOST_MS,
);

test(
  "settling a paid order, killed at every message: the next worker ends it with one sale, one mail, the stock right",
  async () => {
    await expectTheSameWorld(await storyOfSettling());
  },
  MOST_MS,
);

test(
  "sending late money back, killed at every message: the next worker ends it with one refund and one mail",
  async () => {
    await expectTheSameWorld(await storyOfTheRefund());
  },
  MOST_MS,
);
