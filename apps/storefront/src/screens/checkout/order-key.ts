import type { CartView } from "@atelier/contract/cart";
import type { PlaceOrderInput } from "@atelier/contract/checkout";

export type OrderBody = Omit<PlaceOrderInput, "idempotencyKey">;

const place = "atelier-order-key";

type Kept = { intention: string; key: string };

/**
 * One key per intention to buy: the same bag and the same answers keep it, over a second press and over a reload,
 * so that they cannot order twice. Anything else is another intention and gets another key.
 */
export function orderKeyFor(lines: CartView["lines"], body: OrderBody, storage: Storage = sessionStorage): string {
  const intention = intentionOf(lines, body);
  const kept = readKept(storage);
  if (kept?.intention === intention) return kept.key;
  const key = freshKey();
  try {
    storage.setItem(place, JSON.stringify({ intention, key } satisfies Kept));
  } catch {
    // Storage is shut off: the server's lock on the bag still stands between two presses.
  }
  return key;
}

/** The order is paid or given up: buying the same again is a new intention. */
export function forgetOrderKey(storage: Storage = sessionStorage): void {
  try {
    storage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}

function intentionOf(lines: CartView["lines"], body: OrderBody): string {
  const bag = lines.map((line) => `${line.id} ${line.variantId} ${line.quantity}`).toSorted();
  return JSON.stringify([bag, sorted(body)]);
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)]);
}

function readKept(storage: Storage): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place) ?? "null");
    if (typeof kept !== "object" || kept === null || !("intention" in kept) || !("key" in kept)) return undefined;
    const { intention, key } = kept;
    return typeof intention === "string" && typeof key === "string" ? { intention, key } : undefined;
  } catch {
    return undefined;
  }
}

/** 128 bits of chance; `randomUUID` would need a secure context, which a shop in a local network has not. */
function freshKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
