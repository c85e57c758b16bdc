import type { CartLineView } from "@atelier/contract/cart";
import { useMoney } from "../../parts/price-text.tsx";
import { useWords } from "../../words/words.tsx";

/** What became of a line since it was put in the bag, in words; undefined when nothing did. */
export function useChangeWords(): (line: CartLineView, currency: string) => string | undefined {
  const { t } = useWords();
  const money = useMoney();
  return ({ change, unitPriceMinor }, currency) => {
    switch (change?.kind) {
      case undefined:
        return undefined;
      case "gone":
        return t("change.gone");
      case "short":
        return t("change.short", { count: change.available });
      case "price":
        return t(unitPriceMinor > change.wasMinor ? "change.dearer" : "change.cheaper", {
          was: money(change.wasMinor, currency),
          now: money(unitPriceMinor, currency),
        });
    }
  };
}
