import type { AdminProductRowView } from "@atelier/contract/catalog";
import { formatAmount } from "@atelier/ui";
import { StatusWord, type TableColumn } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { currencySign } from "../../parts/currency-sign.ts";
import { Thumb } from "../../parts/thumb.tsx";
import { Time } from "../../parts/time.tsx";
import { locale, t } from "../../words/words.ts";
import { ProductStatus } from "./product-status.tsx";

/** The columns of the products list. */
export function productColumns(currency: string): TableColumn<AdminProductRowView>[] {
  return [
    {
      key: "picture",
      head: <span className="sr">{t("products.picture")}</span>,
      width: "68px",
      cell: (product) => <Thumb image={product.image} />,
    },
    {
      key: "title",
      head: t("products.product"),
      grows: true,
      phone: "title",
      cell: (product) => (
        <Link to="/products/$productId" params={{ productId: product.id }} className="name-medium">
          <b>{product.title}</b>
          {product.medium && <span className="two">{product.medium}</span>}
        </Link>
      ),
    },
    {
      key: "kind",
      head: t("products.kind"),
      soft: true,
      width: "112px",
      wideOnly: true,
      cell: (product) => product.family ?? t(`kind.${product.kind}`),
    },
    {
      key: "variants",
      head: t("products.variants"),
      numeric: true,
      soft: true,
      width: "76px",
      wideOnly: true,
      cell: (product) => product.variants,
    },
    {
      key: "price",
      head: t("products.price", { sign: currencySign(currency) }),
      numeric: true,
      width: "140px",
      phone: "value",
      cell: priceOf,
    },
    { key: "stock", head: t("products.stock"), width: "152px", cell: (product) => <Stock product={product} /> },
    {
      key: "state",
      head: t("products.state"),
      width: "128px",
      phone: "state",
      cell: (product) => <ProductStatus status={product.status} publishAt={product.publishAt} isInList />,
    },
    {
      key: "changed",
      head: t("products.changed"),
      soft: true,
      width: "112px",
      wideOnly: true,
      cell: (product) => <Time at={product.updatedAt} />,
    },
  ];
}

/** Under the name on a phone: the medium and what is left. */
export function productPhoneLine(product: AdminProductRowView) {
  return <Stock product={product} />;
}

function priceOf(product: AdminProductRowView): string {
  const amount = (minor: number) => formatAmount(minor, product.currency, locale());
  if (product.priceFromMinor === product.priceToMinor) return amount(product.priceFromMinor);
  return t("products.priceRange", { from: amount(product.priceFromMinor), to: amount(product.priceToMinor) });
}

function Stock(props: { product: AdminProductRowView }) {
  const { onHand, reserved } = props.product;
  if (onHand === null) return <span className="three">{t("products.notCounted")}</span>;
  const free = onHand - (reserved ?? 0);
  if (free <= 0) return <StatusWord standing="doubt">{t("products.noneFree")}</StatusWord>;
  return t("stock.free", { n: free });
}
