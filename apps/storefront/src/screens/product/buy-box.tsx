import type { ProductView, VariantView } from "@atelier/contract/catalog";
import { Label, Note } from "@atelier/ui";
import { PriceText } from "../../parts/price-text.tsx";
import { ShopHtml } from "../../parts/shop-html.tsx";
import { productStockWords } from "../../parts/stock-words.ts";
import { unbroken } from "../../parts/unbroken.ts";
import { Link } from "../../router/link.tsx";
import { useShop } from "../../shell/use-shop.ts";
import { useWords } from "../../words/words.tsx";
import { ProductFolds } from "./product-folds.tsx";
import { nameOf } from "./variant-matrix.ts";
import { PutInBag } from "./put-in-bag.tsx";
import { VariantPicker } from "./variant-picker.tsx";

export type BuyBoxProps = { product: ProductView; variant: VariantView | undefined };

/** The Label of the chosen variant, the story, the choices, the bag, and what else is to be known. */
export function BuyBox(props: BuyBoxProps) {
  const speech = useWords();
  const { product, variant } = props;
  return (
    <div className="buy">
      <Label
        heading={1}
        title={<span className="buy-title">{product.title}</span>}
        medium={mediumOf(product, variant)}
        stock={<span role="status">{productStockWords(product, variant, speech)}</span>}
        price={
          variant && (
            <PriceText minor={variant.priceMinor} currency={product.currency} wasMinor={variant.compareAtMinor} />
          )
        }
      />
      {product.descriptionHtml && <ShopHtml className="story shop-text" html={product.descriptionHtml} />}
      {variant && <VariantPicker product={product} variant={variant} />}
      {variant && product.buyable ? <PutInBag product={product} variant={variant} key={variant.id} /> : <NotYetSold />}
      <noscript>{import.meta.env.SSR && <WithoutScript {...props} />}</noscript>
      <ProductFolds product={product} variant={variant} />
    </div>
  );
}

/** The medium with what makes this variant, unless the words are there already. */
function mediumOf(product: ProductView, variant: VariantView | undefined): string {
  const own = (variant?.choices ?? []).filter(
    (choice, at) => product.options[at]?.choices.length !== 1 && !product.medium.includes(choice),
  );
  return unbroken(product.medium, ...own);
}

/** Where no script runs: the choices as links, and what cannot be done. */
function WithoutScript(props: BuyBoxProps) {
  const { t } = useWords();
  const { product } = props;
  return (
    <>
      {product.variants.length > 1 && (
        <ul className="ruled closed small">
          {product.variants.map((one) => (
            <li key={one.id}>
              <Link
                className="link"
                to="/goods/$slug"
                params={{ slug: product.slug }}
                search={{ variant: nameOf(one) }}
              >
                {one.choices.join(", ")}
              </Link>{" "}
              <PriceText minor={one.priceMinor} currency={product.currency} />
            </li>
          ))}
        </ul>
      )}
      <p className="small soft">{t("product.needsScript")}</p>
    </>
  );
}

function NotYetSold() {
  const { t } = useWords();
  const mail = useShop()?.email;
  return (
    <Note
      action={
        mail && (
          <a className="link" href={`mailto:${mail}`}>
            {mail}
          </a>
        )
      }
    >
      <strong>{t("product.notYet")}</strong> {t("product.notYetText")}
    </Note>
  );
}
