import type { Product } from "../objects/catalog-objects.ts";
import { newId } from "../objects/ids.ts";
import type { Turn } from "../sandbox.ts";
import { type Metadata, mergedMetadata } from "../wire/metadata.ts";
import { invalid, missing } from "../wire/stripe-error.ts";
import { emit } from "../webhooks/emit.ts";

interface ProductFacts {
  readonly id?: string | undefined;
  readonly name: string;
  readonly active?: boolean | undefined;
  readonly description?: string | null | undefined;
  readonly images?: string[] | undefined;
  readonly marketing_features?: Array<{ name: string }> | undefined;
  readonly metadata?: Metadata | "" | undefined;
  readonly package_dimensions?: Product["package_dimensions"] | undefined;
  readonly shippable?: boolean | undefined;
  readonly statement_descriptor?: string | undefined;
  readonly tax_code?: string | null | undefined;
  readonly type?: "good" | "service" | undefined;
  readonly unit_label?: string | null | undefined;
  readonly url?: string | null | undefined;
}

/** Makes and announces a product; also for the products a price brings with it. */
export function createProduct(turn: Turn, facts: ProductFacts): Product {
  const id = facts.id ?? newId("prod_", 14);
  if (turn.store.get("products", id) !== undefined)
    throw invalid("Product already exists.", "id", "resource_already_exists");
  const product: Product = {
    id,
    object: "product",
    active: facts.active ?? true,
    created: turn.now,
    default_price: null,
    description: facts.description ?? null,
    images: facts.images ?? [],
    livemode: false,
    marketing_features: facts.marketing_features ?? [],
    metadata: mergedMetadata({}, facts.metadata),
    name: facts.name,
    package_dimensions: facts.package_dimensions ?? null,
    shippable: facts.shippable ?? null,
    statement_descriptor: facts.statement_descriptor ?? null,
    tax_code: facts.tax_code ?? null,
    type: facts.type ?? "service",
    unit_label: facts.unit_label ?? null,
    updated: turn.now,
    url: facts.url ?? null,
  };
  turn.store.put("products", product);
  emit(turn, "product.created", product);
  return product;
}

export function productOr404(turn: Turn, id: string, param?: string): Product {
  const product = turn.store.get("products", id);
  if (product === undefined) throw missing("product", id, param);
  return product;
}
