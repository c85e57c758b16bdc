import type { ProductView, VariantView } from "@atelier/contract/catalog";
import { Button, Note, Stepper } from "@atelier/ui";
import { type MouseEvent, Suspense, useState } from "react";
import { Refused } from "../../parts/refused.tsx";
import { useMoney } from "../../parts/price-text.tsx";
import { Boundary } from "../../shell/boundary.tsx";
import { bagOpen } from "../../shell/flag.ts";
import { useWords } from "../../words/words.tsx";
import { useAddToBag, usePendingAdditions } from "../cart/cart-mutations.ts";
import { TellMe } from "./tell-me-part.ts";
import { isSoldOut } from "./variant-matrix.ts";

/** How many, and into the bag. The drawer opens at once with the line still pending; a refusal closes it and is said here. */
export function PutInBag(props: { product: ProductView; variant: VariantView }) {
  const { t } = useWords();
  const { product, variant } = props;
  const money = useMoney();
  const add = useAddToBag();
  const adding = usePendingAdditions().filter((one) => one.variantId === variant.id);
  const waits = adding.some((one) => one.paused);
  const [quantity, setQuantity] = useState(1);
  const price = money(variant.priceMinor, product.currency);
  function put(event: MouseEvent): void {
    // A double click is one wish.
    if (event.detail > 1) return;
    bagOpen.set(true);
    add.mutate(
      { variantId: variant.id, quantity, title: product.title },
      { onError: () => bagOpen.set(false), onSuccess: () => setQuantity(1) },
    );
  }
  if (isSoldOut(variant)) {
    return (
      <div className="tell-me-place">
        <Boundary instead={null}>
          <Suspense>
            <TellMe variantId={variant.id} />
          </Suspense>
        </Boundary>
      </div>
    );
  }
  return (
    <>
      <div className="buy-row">
        <Stepper
          size="tall"
          label={t("bag.quantityOf", { title: product.title })}
          value={quantity}
          max={variant.availability.left ?? 999}
          onChange={setQuantity}
        />
        <Button variant="primary" wide busy={adding.length > 0 && !waits} onClick={put}>
          {quantity === 1 ? t("product.put", { price }) : t("product.putSeveral", { count: quantity, price })}
        </Button>
      </div>
      {waits && <Note live>{t("bag.waits")}</Note>}
      {add.error && (
        <Note tone="alert" live>
          <Refused error={add.error} />
        </Note>
      )}
    </>
  );
}
