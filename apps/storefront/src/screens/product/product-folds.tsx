import { shop } from "@atelier/client/shop";
import { Disclosure } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import { useState } from "react";
import { ShopHtml } from "../../parts/shop-html.tsx";
import { useShop } from "../../shell/use-shop.ts";
import { useWords } from "../../words/words.tsx";
import type { BuyBoxProps } from "./buy-box.tsx";

/** Rows that open: delivery, particulars, and whom to ask. */
export function ProductFolds(props: BuyBoxProps) {
  const { t } = useWords();
  const mail = useShop()?.email;
  const { product } = props;
  return (
    <div className="folds">
      {product.kind === "physical" && <DeliveryFold />}
      <Disclosure title={t("fold.particulars")}>
        <Particulars {...props} />
      </Disclosure>
      {mail && (
        <Disclosure title={t("fold.ask")}>
          <p>
            {t("fold.askText")}{" "}
            <a className="link" href={`mailto:${mail}?subject=${encodeURIComponent(product.title)}`}>
              {mail}
            </a>
          </p>
        </Disclosure>
      )}
    </div>
  );
}

/** The shop's own page on delivery, fetched when somebody opens it. */
function DeliveryFold() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const page = shop.shop.page.useQuery({ slug: "delivery" }, { enabled: open, staleTime: 10 * 60_000 });
  return (
    <Disclosure title={t("fold.delivery")} open={open} onToggle={setOpen}>
      {page.data ? (
        <ShopHtml className="shop-text" html={page.data.html} />
      ) : (
        <p>
          {page.error ? t("fold.deliveryFailed") : t("fold.deliveryComing")}{" "}
          <Link className="link" to="/pages/$slug" params={{ slug: "delivery" }}>
            {t("page.delivery")}
          </Link>
        </p>
      )}
    </Disclosure>
  );
}

function Particulars(props: BuyBoxProps) {
  const { t, locale } = useWords();
  const { product, variant } = props;
  const weight = variant && variant.weightGrams > 0 ? weightWords(variant.weightGrams, locale) : undefined;
  const rows = [
    {
      name: t("fold.maker"),
      value: product.maker && (
        <Link className="link" to="/goods" search={{ q: product.maker }}>
          {product.maker}
        </Link>
      ),
    },
    { name: t("fold.sku"), value: variant?.sku && <code className="code">{variant.sku}</code> },
    { name: t("fold.weight"), value: weight },
    { name: t("fold.tax"), value: t(product.pricesIncludeTax ? "fold.taxIn" : "fold.taxOut") },
    {
      name: t("fold.tags"),
      value:
        product.tags.length > 0 &&
        product.tags.map((tag, at) => (
          <span key={tag}>
            {at > 0 && ", "}
            <Link className="link" to="/goods" search={{ tag: [tag] }}>
              {tag}
            </Link>
          </span>
        )),
    },
  ];
  return (
    <dl className="particulars">
      {rows.map(
        (row) =>
          row.value && (
            <div key={row.name}>
              <dt>{row.name}</dt>
              <dd>{row.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function weightWords(grams: number, locale: string): string {
  const [value, unit] = grams < 1000 ? [grams, "gram"] : [grams / 1000, "kilogram"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 2 }).format(value);
}
