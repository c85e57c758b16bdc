import { fulfillmentStatus, orderStatus } from "@atelier/contract/orders";
import { Filters } from "../../parts/filters.tsx";
import { t } from "../../words/words.ts";
import type { OrderSearch } from "./order-search.ts";

type Change = Partial<Record<"status" | "fulfillment" | "from" | "to", string | undefined>>;

/** What the orders list can be narrowed down by, as chips. */
export function OrderFilters(props: { search: OrderSearch; onChange: (change: Change) => void }) {
  const { search, onChange } = props;
  return (
    <Filters
      onClear={() => onChange({ status: undefined, fulfillment: undefined, from: undefined, to: undefined })}
      fields={[
        {
          key: "status",
          kind: "choice",
          label: t("orders.order"),
          how: t("list.is"),
          value: search.status,
          choices: orderStatus.options.map((value) => ({ value, label: t(`orderStatus.${value}`) })),
          onChange: (status) => onChange({ status }),
        },
        {
          key: "fulfillment",
          kind: "choice",
          label: t("orders.fulfillment"),
          how: t("list.is"),
          value: search.fulfillment,
          choices: fulfillmentStatus.options.map((value) => ({ value, label: t(`fulfillment.${value}`) })),
          onChange: (fulfillment) => onChange({ fulfillment }),
        },
        {
          key: "from",
          kind: "day",
          label: t("orders.placed"),
          how: t("list.since"),
          value: search.from,
          onChange: (from) => onChange({ from }),
        },
        {
          key: "to",
          kind: "day",
          label: t("orders.placed"),
          how: t("list.until"),
          value: search.to,
          onChange: (to) => onChange({ to }),
        },
      ]}
    />
  );
}
