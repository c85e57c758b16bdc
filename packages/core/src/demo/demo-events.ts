import type { PlacedDemo } from "./demo-order-rows.ts";
import type { People } from "./write-people.ts";

interface EventRow {
  orderId: string;
  kind: string;
  actorKind: string;
  actorId: string | null;
  detail: string;
  at: string;
}

const cards = ["Visa ending 4242", "Mastercard ending 4444", "Visa ending 1881", "American Express ending 0005"];

/** How an order was paid, as Stripe would have said it. */
export function methodOf(orderNumber: number): string {
  return cards[orderNumber % cards.length] ?? "Visa ending 4242";
}

/** An order's story as its timeline tells it. */
export function eventsOf({ id: orderId, order }: PlacedDemo, people: People): EventRow[] {
  const { at } = order;
  const method = methodOf(order.number);
  const packer = people.get(order.notes[0]?.author ?? "") ?? null;
  const event = (kind: string, when: string | undefined, detail: Record<string, unknown> = {}, by?: string | null): EventRow[] => {
    if (!when) return [];
    const actorKind = by === undefined ? "system" : by === null ? (order.customer ? "customer" : "guest") : "staff";
    return [{ orderId, kind, actorKind, actorId: by ?? null, detail: JSON.stringify(detail), at: when }];
  };
  const isLate = order.story === "paid-late-stock-gone";
  const because = order.cancelledBecause ?? "expired";
  const ended = order.status === "cancelled" ? event(because === "expired" ? "expired" : "cancelled", at.cancelled, { because }) : [];
  return [
    ...event("placed", at.placed, {}, null),
    ...event("payment_declined", at.declined, { method }),
    ...(isLate ? event("paid_too_late", at.paid, { amountMinor: order.totalMinor, method }) : event("paid", at.paid, { method })),
    ...event("shipped", at.shipped, { carrier: order.carrier ?? "", trackingNumber: order.tracking ?? "" }, packer ?? undefined),
    ...event("delivered", at.delivered),
    ...ended,
    ...event("refunded", at.refunded, { amountMinor: order.refundedMinor, reason: isLate ? "arrived-late" : "order-cancelled" }),
    ...(order.problem ? event("problem", order.notes.at(-1)?.at ?? at.paid ?? at.placed, { problem: order.problem }) : []),
    ...order.notes.flatMap((note) => event("note", note.at, { text: note.text }, people.get(note.author))),
  ];
}
