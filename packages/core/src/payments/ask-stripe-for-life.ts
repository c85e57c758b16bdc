import type { Config } from "../kernel/index.ts";
import { stripeOf } from "./stripe.ts";

/** Asks Stripe something cheap, to see that it answers and that our key is good. Throws when not. */
export async function askStripeForLife(config: Config): Promise<void> {
  await (await stripeOf(config)).checkout.sessions.list({ limit: 1 }, { timeout: 3_000 });
}
