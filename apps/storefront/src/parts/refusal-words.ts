import { refusalIn, requestIdIn } from "@atelier/client";
import type { CartView } from "@atelier/contract/cart";
import type { RefusalCode, RefusalDetail } from "@atelier/contract/refusals";
import { type Speech, useWords, type PlainWordKey } from "../words/words.tsx";

const words: Partial<Record<RefusalCode, PlainWordKey>> = {
  "account.wrong-credentials": "refusal.wrongCredentials",
  "account.email-taken": "refusal.emailTaken",
  "account.password-too-weak": "refusal.passwordTooWeak",
  "cart.variant-not-for-sale": "refusal.notForSale",
  "cart.line-not-found": "refusal.lineGone",
  "cart.full": "refusal.bagFull",
  "cart.empty": "refusal.bagEmpty",
  "checkout.price-changed": "refusal.priceChanged",
  "checkout.total-mismatch": "refusal.totalMismatch",
  "checkout.order-ended": "refusal.orderEnded",
  "order.not-found": "refusal.orderNotFound",
  "payment.unreachable": "refusal.paymentUnreachable",
  "payment.refused": "refusal.paymentRefused",
  "request.malformed": "refusal.malformed",
  "shipping.address-needed": "refusal.addressNeeded",
  "shipping.no-rate": "refusal.noRate",
  "shop.busy": "refusal.busy",
  "stock.variant-not-found": "refusal.notForSale",
};

/** What a refusal says to a shopper: what is the case and what to do. With the bag at hand it names the lines. */
export function useRefusalWords(): (error: unknown, cart?: CartView) => string {
  const speech = useWords();
  const { t } = speech;
  return (error, cart) => {
    const refusal = refusalIn(error);
    if (!refusal) return t(requestIdIn(error) ? "refusal.unknown" : "refusal.offline");
    const named = cart && linesNamed(refusal.detail.lines ?? [], cart, speech);
    if (named) return named;
    if (refusal.code === "stock.insufficient") {
      const available = refusal.detail.lines?.[0]?.available;
      return available ? t("refusal.short", { count: available }) : t("refusal.soldOut");
    }
    if (refusal.code === "limit.too-many-attempts") {
      const seconds = refusal.detail.retryAfterSeconds ?? 60;
      return t("refusal.tooMany", { count: Math.ceil(seconds / 60) });
    }
    return t(words[refusal.code] ?? "refusal.unknown");
  };
}

/** "Gasholder, Half Term: only 1 left." for each line of the bag a refusal is about. */
function linesNamed(refused: NonNullable<RefusalDetail["lines"]>, cart: CartView, { t }: Speech): string | undefined {
  const said = refused.flatMap(({ variantId, available }) => {
    const title = cart.lines.find((line) => line.variantId === variantId)?.title;
    if (!title) return [];
    return available > 0 ? t("refusal.shortOf", { title, count: available }) : t("refusal.goneOf", { title });
  });
  return said.length > 0 ? [...said, t("refusal.nothingDone")].join(" ") : undefined;
}
