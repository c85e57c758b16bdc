import type { Shelves } from "./tables.ts";

const DAY = 86_400_000;
export const KEY_LIFE = DAY;
const EVENT_LIFE = 30 * DAY;

/** Leaves out at start what Stripe too forgets: idempotency keys after 24 h, events after 30 days. */
export function forgetOld(shelves: Shelves): void {
  const now = Date.now() + Number(shelves.settings.get("clock-offset")?.value ?? 0);
  for (const [id, key] of shelves.keys) if (key.at + KEY_LIFE <= now) shelves.keys.delete(id);
  for (const [id, event] of shelves.events) if (event.created * 1_000 + EVENT_LIFE <= now) shelves.events.delete(id);
  for (const [id, delivery] of shelves.deliveries)
    if (!shelves.events.has(delivery.event)) shelves.deliveries.delete(id);
}
