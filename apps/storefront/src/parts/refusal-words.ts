import { refusalIn } from "@atelier/client";
import type { RefusalCode } from "@atelier/contract/refusals";
import { useWords, type WordKey } from "../words/words.tsx";

const words: Partial<Record<RefusalCode, WordKey>> = {
  "account.wrong-credentials": "refusal.wrongCredentials",
  "account.email-taken": "refusal.emailTaken",
  "account.password-too-weak": "refusal.passwordTooWeak",
  "cart.variant-not-for-sale": "refusal.notForSale",
  "cart.line-not-found": "refusal.lineGone",
  "cart.full": "refusal.bagFull",
  "cart.empty": "refusal.bagEmpty",
  "checkout.price-changed": "refusal.priceChanged",
  "checkout.total-mismatch": "refusal.totalMismatch",
  "checkout.in-progress": "refusal.inProgress",
  "order.not-found": "refusal.orderNotFound",
  "payment.unreachable": "refusal.paymentUnreachable",
  "payment.refused": "refusal.paymentRefused",
  "request.malformed": "refusal.malformed",
  "shipping.address-needed": "refusal.addressNeeded",
  "shipping.no-rate": "refusal.noRate",
  "shop.busy": "refusal.busy",
  "stock.variant-not-found": "refusal.notForSale",
};

/** What a refusal says to a shopper: what is the case and what to do. */
export function useRefusalWords(): (error: unknown) => string {
  const { t } = useWords();
  return (error) => {
    const refusal = refusalIn(error);
    if (!refusal) return t(navigator.onLine ? "refusal.unknown" : "refusal.offline");
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
