import { chanceFrom } from "./chance.ts";
import { products } from "./goods.ts";
import { day, hour, midnight } from "./order-calendar.ts";
import type { DemoOrder, Product, StockMovement, Variant } from "./types.ts";

const saskia = "saskia@fenn-and-foundry.example";
const first = 94;

/** Every movement of every counted variant up to `now`, oldest first; the sum of each is what lies on its shelf. */
export function demoStock(now: Date, orders: readonly DemoOrder[]): StockMovement[] {
  const bySku = new Map<string, StockMovement[]>();
  for (const order of orders)
    for (const move of movesOf(order)) bySku.set(move.sku, [...(bySku.get(move.sku) ?? []), move]);
  const counted = products.filter((product) => product.kind === "physical" && product.status !== "archived");
  return counted
    .flatMap((product) =>
      product.variants.map((variant, place) =>
        shelfOf(product, variant, { now, place, moves: bySku.get(variant.sku) ?? [] }),
      ),
    )
    .flat()
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** A sale when it is paid, a return when it is called off, another piece when the first was lost. */
function movesOf(order: DemoOrder): StockMovement[] {
  if (order.at.paid === undefined || order.cancelledBecause === "out_of_stock") return [];
  const paid = order.at.paid;
  return order.lines.flatMap(({ sku, quantity }) => {
    const about = { sku, order: order.number };
    const moves: StockMovement[] = [
      { ...about, at: paid, kind: "sale", quantity: -quantity, note: `FF-${order.number}` },
    ];
    if (order.cancelledBecause === "staff" && order.at.cancelled !== undefined)
      moves.push({
        ...about,
        at: order.at.cancelled,
        kind: "return",
        quantity,
        note: `FF-${order.number} called off, back on the shelf`,
        author: saskia,
      });
    const lost = order.story === "parcel-lost" ? order.notes[0] : undefined;
    if (lost !== undefined)
      moves.push({
        ...about,
        at: lost.at,
        kind: "other",
        quantity: -quantity,
        note: `Sent again for FF-${order.number}, first parcel lost`,
        author: lost.author,
      });
    return moves;
  });
}

interface Shelf {
  readonly now: Date;
  readonly place: number;
  readonly moves: readonly StockMovement[];
}

function shelfOf(product: Product, variant: Variant, { now, place, moves }: Shelf): StockMovement[] {
  const onHand = variant.onHand ?? 0;
  const { sku } = variant;
  const opened = {
    sku,
    at: new Date(midnight(now, first) + 9 * hour).toISOString(),
    kind: "opening" as const,
    note: "Carried over from the old book",
  };
  if (product.status === "draft") return [];
  if (variant.policy === "backorder") return madeToOrder(variant, { now, place, moves });
  const all = [...moves, ...accidents(product, variant, { now, place, moves })].toSorted((a, b) =>
    a.at.localeCompare(b.at),
  );
  const out = -all.reduce((sum, move) => sum + move.quantity, 0);
  const more = renewable(product) && out >= 7 ? Math.ceil(out * 0.62) : 0;
  const opening = onHand + out - more;
  const delivery =
    more === 0 ? [] : [restock(product, { sku, quantity: more, at: beforeItRunsOut(all, opening, now), place })];
  return [...(opening === 0 ? [] : [{ ...opened, quantity: opening }]), ...delivery, ...all].toSorted((a, b) =>
    a.at.localeCompare(b.at),
  );
}

/** Prints are not printed again; the rest is. */
function renewable(product: Product): boolean {
  return product.collections[0] !== "prints";
}

/** Nine in the morning of the day the shelf would have gone empty, or a day in the middle. */
function beforeItRunsOut(moves: readonly StockMovement[], opening: number, now: Date): string {
  let left = opening;
  for (const move of moves) {
    left += move.quantity;
    if (left < 0) return new Date(Date.parse(move.at) - 22 * hour).toISOString();
  }
  return new Date(midnight(now, 41) + 9 * hour).toISOString();
}

function restock(
  product: Product,
  { sku, quantity, at, place }: { sku: string; quantity: number; at: string; place: number },
): StockMovement {
  const batch = 296 + ((sku.length * 5 + place * 3) % 15);
  const note =
    product.collections[0] === "candles"
      ? `Batch ${batch}, cured and labelled`
      : product.maker === "Wren and Daughters"
        ? "From the bindery, brought by the younger daughter"
        : "Printed, dried, counted twice";
  return { sku, at, kind: "delivery", quantity, note, author: saskia };
}

/** What breaks, and what turns up. One shelf in nine has something to tell. */
function accidents(product: Product, variant: Variant, { now, place }: Shelf): StockMovement[] {
  const chance = chanceFrom([...variant.sku].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), place) | 0);
  if ((variant.onHand ?? 0) < 6 || !chance.in(0.11)) return [];
  const at = new Date(midnight(now, chance.between(4, 70)) + 11 * hour + chance.between(0, 170) * 60_000).toISOString();
  const broken =
    product.collections[0] === "candles"
      ? "Cracked in the rack"
      : product.collections[0] === "prints"
        ? "Corner met the door"
        : "Tea";
  if (chance.in(0.6)) return [{ sku: variant.sku, at, kind: "damage", quantity: -1, note: broken, author: saskia }];
  return [
    {
      sku: variant.sku,
      at,
      kind: "count",
      quantity: 1,
      note: "Count, one behind the batten",
      author: "rhys@fenn-and-foundry.example",
    },
  ];
}

/** Each is made for the order that asked for it, on the morning it leaves; what has not left is still owed. */
function madeToOrder(variant: Variant, { now, moves }: Shelf): StockMovement[] {
  const onHand = variant.onHand ?? 0;
  const out = -moves.reduce((sum, move) => sum + move.quantity, 0);
  const calledOff = new Set(moves.filter((move) => move.kind === "return").map((move) => move.order));
  const made = moves.flatMap((move): StockMovement[] => {
    const at = Date.parse(move.at) + (move.kind === "sale" ? 5 * day : -2 * hour);
    return move.quantity < 0 && !calledOff.has(move.order) && at < now.getTime()
      ? [
          {
            sku: move.sku,
            at: new Date(at).toISOString(),
            kind: "delivery",
            quantity: -move.quantity,
            note: `Made for FF-${move.order}`,
            author: saskia,
          },
        ]
      : [];
  });
  const opening = onHand + out - made.reduce((sum, move) => sum + move.quantity, 0);
  const at = new Date(midnight(now, first) + 9 * hour).toISOString();
  return [
    ...(opening === 0
      ? []
      : [
          { sku: variant.sku, at, kind: "opening" as const, quantity: opening, note: "Carried over from the old book" },
        ]),
    ...moves,
    ...made,
  ].toSorted((a, b) => a.at.localeCompare(b.at));
}
