import type { TableName } from "../store/tables.ts";
import type { Store } from "../store/store.ts";
import { invalid } from "../wire/stripe-error.ts";

interface Plain {
  [key: string]: unknown;
}

const TABLE_OF: Record<string, TableName> = {
  ch: "charges",
  cus: "customers",
  pi: "paymentIntents",
  pm: "paymentMethods",
  price: "prices",
  prod: "products",
  re: "refunds",
  shr: "shippingRates",
  txn: "balanceTransactions",
};
const EXPANDABLE: Record<string, readonly string[]> = {
  "checkout.session": ["customer", "payment_intent"],
  balance_transaction: ["source"],
  charge: ["balance_transaction", "customer", "failure_balance_transaction", "payment_intent"],
  payment_intent: ["customer", "latest_charge", "payment_method"],
  payment_method: ["customer"],
  price: ["product"],
  product: ["default_price"],
  refund: [
    "balance_transaction",
    "charge",
    "customer",
    "failure_balance_transaction",
    "payment_intent",
    "payment_method",
  ],
};
const DEEPEST = 4;

/** Replaces ids by the objects they stand for, along paths like `payment_intent.latest_charge`. Refuses what Stripe cannot expand. */
export function expanded(store: Store, value: object, paths: string[]): object {
  if (paths.length === 0) return value;
  const copy = structuredClone(value) as Plain;
  for (const path of paths) {
    const keys = path.split(".");
    if (keys.length > DEEPEST)
      throw invalid(`You cannot expand more than ${DEEPEST} levels of a property (${path}).`, "expand");
    expandAlong(store, copy, { keys, path });
  }
  return copy;
}

interface Way {
  readonly keys: string[];
  readonly path: string;
}

function expandAlong(store: Store, at: Plain, way: Way): void {
  const [key, ...rest] = way.keys;
  if (key === undefined) return;
  if (at["object"] === "list" && key === "data") {
    for (const each of at["data"] as Plain[]) expandAlong(store, each, { ...way, keys: rest });
    return;
  }
  if (!fill(store, at, key)) throw cannot(way.path);
  const below = at[key];
  if (rest.length === 0 || below === null || below === undefined) return;
  for (const each of Array.isArray(below) ? below : [below]) expandAlong(store, each as Plain, { ...way, keys: rest });
}

/** Puts the object in place of its id. False when nothing stands under that key. */
function fill(store: Store, at: Plain, key: string): boolean {
  if (at["object"] === "checkout.session" && key === "line_items") {
    at[key] ??= structuredClone(firstLines(store, String(at["id"])));
    return true;
  }
  const held = at[key];
  if (typeof held === "object" && held !== null) return true;
  if (isNested(at, key)) {
    at[key] = lookUp(store, held, key);
    return true;
  }
  if (!EXPANDABLE[String(at["object"])]?.includes(key)) return false;
  at[key] = lookUp(store, held, key);
  return true;
}

/** Ids that stand inside parts without an `object` of their own. */
function isNested(at: Plain, key: string): boolean {
  if (key === "shipping_rate") return "amount_subtotal" in at || "shipping_amount" in at;
  return key === "coupon" && "promotion_code" in at;
}

function lookUp(store: Store, id: unknown, key: string): unknown {
  if (typeof id !== "string") return id;
  const table = key === "coupon" ? "coupons" : TABLE_OF[id.slice(0, id.indexOf("_"))];
  if (table === undefined) return id;
  return structuredClone(store.get(table, id)) ?? { id, object: key, deleted: true };
}

/** The first ten lines of a session, as Stripe includes them. */
function firstLines(store: Store, sessionId: string): object {
  const lines = store.get("checkouts", sessionId)?.lines ?? [];
  return {
    object: "list",
    data: lines.slice(0, 10),
    has_more: lines.length > 10,
    url: `/v1/checkout/sessions/${sessionId}/line_items`,
  };
}

function cannot(path: string): Error {
  return invalid(`This property cannot be expanded (${path}).`, "expand");
}
