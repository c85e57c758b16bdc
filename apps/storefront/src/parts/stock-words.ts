import type { Availability, ProductKind } from "@atelier/contract/catalog";
import type { Speech } from "../words/words.tsx";

type Shown = { kind: ProductKind; edition: string; availability: Availability };

/** The Label's third line: edition and stock in words. Numbers only where few are left. */
export function stockWords(shown: Shown, { t }: Speech): string {
  const stock = shown.kind === "physical" ? stockOf(shown.availability, t) : undefined;
  if (shown.edition === "") return stock ?? t(`kind.stock.${shown.kind}`);
  if (!stock || shown.availability.state === "in_stock") return shown.edition;
  return `${shown.edition}, ${lowered(stock)}`;
}

/** A good's page: edition, stock of the chosen variant, and when it leaves. What is not counted speaks for its variant alone. */
export function productStockWords(
  product: Pick<Shown, "kind" | "edition">,
  variant: { availability: Availability; leadTime: string } | undefined,
  speech: Speech,
): string {
  if (product.kind !== "physical")
    return variant?.leadTime || product.edition || speech.t(`kind.stock.${product.kind}`);
  const stock = variant && variantStockWords(variant, product.kind, speech);
  return [product.edition, stock].filter(Boolean).join(". ");
}

/** Stock of one variant together with when it leaves: "17 left, leaves the studio Tuesday". */
export function variantStockWords(
  variant: { availability: Availability; leadTime: string },
  kind: ProductKind,
  speech: Speech,
): string {
  const { availability, leadTime } = variant;
  // The studio's own words already say that it is gone, or made when ordered.
  if (leadTime && (availability.state === "sold_out" || availability.state === "made_to_order")) return leadTime;
  const stock = kind === "physical" ? stockOf(availability, speech.t) : speech.t(`kind.stock.${kind}`);
  return leadTime ? `${stock}, ${lowered(leadTime)}` : stock;
}

function stockOf(availability: Availability, t: Speech["t"]): string {
  if (availability.state === "sold_out") return t("stock.soldOut");
  if (availability.state === "made_to_order") return t("stock.madeToOrder");
  if (availability.left !== null) return t("stock.left", { count: availability.left });
  return t("stock.in");
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
