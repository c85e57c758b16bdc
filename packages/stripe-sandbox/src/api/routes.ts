import { balanceRoutes } from "./balance.ts";
import { chargeRoutes } from "./charges.ts";
import { couponRoutes } from "./coupons.ts";
import { customerRoutes } from "./customers.ts";
import { disputeRoutes } from "./disputes.ts";
import { eventRoutes } from "./events.ts";
import { paymentIntentRoutes } from "./payment-intents.ts";
import { priceRoutes } from "./prices.ts";
import { productRoutes } from "./products.ts";
import { refundRoutes } from "./refunds.ts";
import type { Route } from "./route.ts";
import { sessionRoutes } from "./sessions.ts";
import { shippingRateRoutes } from "./shipping-rates.ts";
import { webhookEndpointRoutes } from "./webhook-endpoints.ts";

const ROUTES: readonly Route[] = [
  ...balanceRoutes,
  ...chargeRoutes,
  ...couponRoutes,
  ...customerRoutes,
  ...disputeRoutes,
  ...eventRoutes,
  ...paymentIntentRoutes,
  ...priceRoutes,
  ...productRoutes,
  ...refundRoutes,
  ...sessionRoutes,
  ...shippingRateRoutes,
  ...webhookEndpointRoutes,
];

interface Found {
  readonly route: Route;
  readonly id: string;
}

/** The API call an address means, if there is one. */
export function findRoute(method: string, path: string): Found | undefined {
  const parts = path.split("/");
  for (const route of ROUTES) {
    if (route.method !== method) continue;
    const wanted = route.path.split("/");
    if (wanted.length !== parts.length) continue;
    if (!wanted.every((part, at) => part === ":id" || part === parts[at])) continue;
    const at = wanted.indexOf(":id");
    return { route, id: at < 0 ? "" : safeId(parts[at] ?? "") };
  }
  return undefined;
}

function safeId(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
