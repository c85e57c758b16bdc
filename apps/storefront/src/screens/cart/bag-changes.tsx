import type { CartView } from "@atelier/contract/cart";
import { Button, Note } from "@atelier/ui";
import { Refused } from "../../parts/refused.tsx";
import { useWords } from "../../words/words.tsx";
import { useAcceptChanges } from "./cart-mutations.ts";
import { useChangeWords } from "./change-words.ts";

/** All that changed, told once, with one yes for everything. `named` lists the lines where they do not speak for themselves. */
export function BagChanges(props: { cart: CartView; named?: boolean; onYes?: () => void }) {
  const { t } = useWords();
  const words = useChangeWords();
  const accept = useAcceptChanges();
  const { cart, named } = props;
  const changed = cart.lines.filter((line) => line.change);
  if (changed.length === 0) return null;
  return (
    <Note
      tone="warn"
      live
      action={
        <Button
          size="small"
          busy={accept.isPending}
          onClick={() => accept.mutate(undefined, { onSuccess: () => props.onYes?.() })}
        >
          {t("change.accept")}
        </Button>
      }
    >
      <strong>{t("change.some", { count: changed.length })}</strong> {t("change.yes")}
      {named && (
        <ul className="change-list">
          {changed.map((line) => (
            <li key={line.id}>
              <strong>{line.title}:</strong> {words(line, cart.totals.currency)}
            </li>
          ))}
        </ul>
      )}
      {accept.error && (
        <span className="block">
          <Refused error={accept.error} />
        </span>
      )}
    </Note>
  );
}
