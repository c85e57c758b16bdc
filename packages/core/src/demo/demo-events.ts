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
  const packer = people.get(order.notes[0]?.author ?? "");
  const event = (kind: string, when: string | undefined, told: Told = {}): EventRow[] => {
    if (!when) return [];
    const actorKind = told.byStaff ? "staff" : told.byBuyer ? (order.customer ? "customer" : "guest") : "system";
    return [
      { orderId, kind, actorKind, actorId: told.byStaff ?? null, detail: JSON.stringify(told.detail ?? {}), at: when },
    ];
  };
  const isLate = order.story === "paid-late-stock-gone";
  const because = order.cancelledBecause ?? "expired";
  const ended =
    order.status === "cancelled"
      ? event(because === "expired" ? "expired" : "cancelled", at.cancelled, { detail: { because } })
      : [];
  const reason = isLate ? "arrived-late" : "order-cancelled";
  return [
    ...event("placed", at.placed, { byBuyer: true }),
    ...event("payment_declined", at.declined, { detail: { method } }),
    ...(isLate
      ? event("paid_too_late", at.paid, { detail: { amountMinor: order.totalMinor, method } })
      : event("paid", at.paid, { detail: { method } })),
    ...event("shipped", at.shipped, {
      detail: { carrier: order.carrier ?? "", trackingNumber: order.tracking ?? "" },
      byStaff: packer,
    }),
    ...event("delivered", at.delivered),
    ...ended,
    ...event("refunded", at.refunded, { detail: { amountMinor: order.refundedMinor, reason } }),
    ...(order.problem
      ? event("problem", order.notes.at(-1)?.at ?? at.paid ?? at.placed, { detail: { problem: order.problem } })
      : []),
    ...order.notes.flatMap((note) =>
      event("note", note.at, { detail: { text: note.text }, byStaff: people.get(note.author) }),
    ),
  ];
}

interface Told {
  detail?: Record<string, unknown>;
  byBuyer?: boolean;
  /** Who of the staff did it; the system otherwise. */
  byStaff?: string | undefined;
}
