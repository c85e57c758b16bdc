import type { Price, TaxBehavior } from "../objects/catalog-objects.ts";
import { newId } from "../objects/ids.ts";
import type { Turn } from "../sandbox.ts";
import { checkStep } from "../wire/currency.ts";
import { type Metadata, mergedMetadata } from "../wire/metadata.ts";
import { invalid, missing } from "../wire/stripe-error.ts";
import { emit } from "../webhooks/emit.ts";

interface PriceFacts {
  readonly currency: string;
  readonly product: string;
  readonly unit_amount?: number | undefined;
  readonly unit_amount_decimal?: string | undefined;
  readonly active?: boolean | undefined;
  readonly lookup_key?: string | undefined;
  readonly metadata?: Metadata | "" | undefined;
  readonly nickname?: string | undefined;
  readonly tax_behavior?: TaxBehavior | undefined;
}

/** Makes a price; a price made for one checkout only is announced like any other. */
export function newPrice(turn: Turn, facts: PriceFacts): Price {
  const exact = facts.unit_amount === undefined ? facts.unit_amount_decimal : String(facts.unit_amount);
  if (exact === undefined) throw invalid("Missing required param: unit_amount.", "unit_amount", "parameter_missing");
  const price: Price = {
    id: newId("price_1"),
    object: "price",
    active: facts.active ?? true,
    billing_scheme: "per_unit",
    created: turn.now,
    currency: facts.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: facts.lookup_key ?? null,
    metadata: mergedMetadata({}, facts.metadata),
    nickname: facts.nickname ?? null,
    product: facts.product,
    recurring: null,
    tax_behavior: facts.tax_behavior ?? "unspecified",
    tiers_mode: null,
    transform_quantity: null,
    type: "one_time",
    unit_amount: exact.includes(".") ? null : Number(exact),
    unit_amount_decimal: exact,
  };
  turn.store.put("prices", price);
  emit(turn, "price.created", price);
  return price;
}

/** Exactly one of the two ways to name an amount, in steps the currency has. */
export function checkUnitAmount(
  given: { unit_amount?: number | undefined; unit_amount_decimal?: string | undefined; currency: string },
  at: string,
): void {
  const name = (key: string) => (at === "" ? key : `${at}[${key}]`);
  if ((given.unit_amount === undefined) === (given.unit_amount_decimal === undefined)) {
    throw invalid(
      `You must specify exactly one of \`unit_amount\` and \`unit_amount_decimal\`.`,
      name("unit_amount"),
      "parameter_missing",
    );
  }
  if (given.unit_amount !== undefined) checkStep(given.unit_amount, given.currency, name("unit_amount"));
}

export function priceOr404(turn: Turn, id: string, param?: string): Price {
  const price = turn.store.get("prices", id);
  if (price === undefined) throw missing("price", id, param);
  return price;
}
