import Stripe from "stripe";
import { onTestFinished } from "vitest";
import type { SandboxOptions } from "../settings.ts";
import { type RunningSandbox, startSandbox } from "../start-sandbox.ts";

export interface Opened extends RunningSandbox {
  readonly stripe: Stripe;
  readonly faults: string[];
}

/** A sandbox on a free port for one test, with the official SDK pointed at it. */
export async function openSandbox(options: Partial<SandboxOptions> = {}): Promise<Opened> {
  const faults: string[] = [];
  const sandbox = await startSandbox({
    port: 0,
    shopName: "Fenn & Foundry",
    log: (line) => faults.push(line),
    ...options,
  });
  onTestFinished(() => sandbox.stop());
  return { ...sandbox, faults, stripe: sdkFor(sandbox) };
}

export function sdkFor(sandbox: { port: number; secretKey: string }): Stripe {
  return new Stripe(sandbox.secretKey, {
    host: "127.0.0.1",
    port: sandbox.port,
    protocol: "http",
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

export function order(changes: Partial<Stripe.Checkout.SessionCreateParams> = {}): Stripe.Checkout.SessionCreateParams {
  return {
    mode: "payment",
    success_url: "http://127.0.0.1:9/thanks?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://127.0.0.1:9/cart",
    client_reference_id: "FF-20426",
    customer_email: "dilys.prothero@gmail.example",
    line_items: [
      {
        quantity: 2,
        price_data: { currency: "gbp", unit_amount: 1950, product_data: { name: "Press Room, 220 g, cotton" } },
      },
      {
        quantity: 1,
        price_data: { currency: "gbp", unit_amount: 2340, product_data: { name: "Gasholder, Half Term" } },
      },
    ],
    ...changes,
  };
}
