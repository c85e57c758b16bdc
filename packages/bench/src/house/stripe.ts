import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { benchFolder, quickStripeEntry, sandboxEntry } from "./places.ts";
import { freePort, type Program, runProgram } from "./run-program.ts";

export interface BenchStripe extends Program {
  url: string;
  /** What the shop must be told to use it. */
  settings: Record<string, string>;
}

const keys = { secretKey: `sk_test_${"b".repeat(24)}`, webhookSecret: `whsec_${"b".repeat(24)}` };

/**
 * A Stripe that answers at once and takes every page for paid: what it costs is not the shop's, and a real one costs
 * the shop's machine nothing.
 */
export async function startQuickStripe(): Promise<BenchStripe> {
  const program = await runProgram({
    name: "quick-stripe",
    args: [quickStripeEntry],
    env: {},
    ready: /ready at (\S+)/,
  });
  return asStripe(program);
}

/** The sandbox Stripe with its events, pages and journal, telling the shop at this port of all that happens. */
export async function startSandboxStripe(shopPort: number): Promise<BenchStripe> {
  const folder = join(benchFolder, "stripe");
  mkdirSync(folder, { recursive: true });
  const program = await runProgram({
    name: "stripe-sandbox",
    args: [sandboxEntry],
    ready: /ready at (\S+)/,
    env: {
      STRIPE_SANDBOX_PORT: String(await freePort()),
      STRIPE_SANDBOX_SECRET_KEY: keys.secretKey,
      STRIPE_SANDBOX_WEBHOOK_SECRET: keys.webhookSecret,
      STRIPE_SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${shopPort}/webhooks/stripe`,
    },
  });
  return asStripe(program);
}

function asStripe(program: Program): BenchStripe {
  const url = program.ready[1] ?? "";
  return {
    ...program,
    url,
    settings: {
      STRIPE_SECRET_KEY: keys.secretKey,
      STRIPE_WEBHOOK_SECRET: keys.webhookSecret,
      STRIPE_API_URL: url,
    },
  };
}
