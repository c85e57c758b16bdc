import { fulfillmentStatus, orderStatus, paymentStatus } from "@atelier/contract/orders";
import type { FilterField } from "../../parts/filter-field.ts";
import { Filters } from "../../parts/filters.tsx";
import { useSession } from "../../shell/session.tsx";
import { locale, t } from "../../words/words.ts";
import { orderFilters, type OrderSearch } from "./order-search.ts";

type Change = Partial<Record<(typeof orderFilters)[number], string | undefined>>;

interface OrderFiltersProps {
  search: OrderSearch;
  onChange: (change: Change) => void;
}

/** What the orders list can be narrowed down by, as chips. */
export function OrderFilters({ search, onChange }: OrderFiltersProps) {
  const { shop } = useSession();
  return (
    <Filters
      onClear={() => onChange(Object.fromEntries(orderFilters.map((key) => [key, undefined])))}
      fields={[
        ...stateFields({ search, onChange }),
        ...placeFields({ search, onChange }),
        {
          key: "total",
          kind: "amounts",
          label: t("orders.totalPlain"),
          currency: shop.currency,
          from: search.min === undefined ? undefined : Number(search.min),
          to: search.max === undefined ? undefined : Number(search.max),
          onChange: ({ from, to }) => onChange({ min: from?.toString(), max: to?.toString() }),
        },
        {
          key: "placed",
          kind: "days",
          label: t("orders.placed"),
          zone: shop.timeZone,
          from: search.from,
          to: search.to,
          onChange,
        },
      ]}
    />
  );
}

function stateFields({ search, onChange }: OrderFiltersProps): FilterField[] {
  const choices = {
    status: orderStatus.options.map((value) => ({ value, label: t(`orderStatus.${value}`) })),
    payment: paymentStatus.options.map((value) => ({ value, label: t(`payment.${value}`) })),
    fulfillment: fulfillmentStatus.options.map((value) => ({ value, label: t(`fulfillment.${value}`) })),
  };
  const pairs = [
    { is: "status", not: "notStatus", label: t("orders.order") },
    { is: "payment", not: "notPayment", label: t("orders.payment") },
    { is: "fulfillment", not: "notFulfillment", label: t("orders.fulfillment") },
  ] as const;
  return pairs.map(({ is, not, label }) => ({
    key: is,
    kind: "choice",
    label,
    how: t("list.is"),
    value: search[is],
    choices: choices[is],
    onChange: (value) => onChange({ [is]: value, [not]: undefined }),
    not: {
      how: t("list.isNot"),
      value: search[not],
      onChange: (value) => onChange({ [not]: value, [is]: undefined }),
    },
  }));
}

function placeFields({ search, onChange }: OrderFiltersProps): FilterField[] {
  const has = [
    { value: "some", label: t("list.notEmpty") },
    { value: "none", label: t("list.empty") },
  ];
  return [
    {
      key: "country",
      kind: "choice",
      label: t("orders.country"),
      how: t("list.is"),
      value: search.country,
      choices: countries(),
      onChange: (country) => onChange({ country, notCountry: undefined }),
      not: {
        how: t("list.isNot"),
        value: search.notCountry,
        onChange: (notCountry) => onChange({ notCountry, country: undefined }),
      },
    },
    {
      key: "address",
      kind: "choice",
      label: t("orders.address"),
      how: "",
      value: search.address,
      choices: has,
      onChange: (address) => onChange({ address: address as OrderSearch["address"] }),
    },
    {
      key: "tracking",
      kind: "choice",
      label: t("orders.tracking"),
      how: "",
      value: search.tracking,
      choices: has,
      onChange: (tracking) => onChange({ tracking: tracking as OrderSearch["tracking"] }),
    },
  ];
}

const codes =
  "AT AU BE BG BR CA CH CN CY CZ DE DK EE ES FI FR GB GR HK HR HU IE IL IN IS IT JP KR LI LT LU LV MT MX NL NO NZ PL PT RO SE SG SI SK TR TW UA US ZA".split(
    " ",
  );

/** Countries by their names in the reader's language. */
function countries(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale(), { type: "region" });
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale()));
}
