import { Button, EmptyState } from "@atelier/ui";
import { t } from "../../words/words.ts";
import { isNarrowed, type OrderSearch } from "./order-search.ts";

/** No orders to show: because of the filters, or because nothing waits. */
export function NoOrders(props: { search: OrderSearch; onClear: () => void }) {
  const { search, onClear } = props;
  if (isNarrowed(search)) {
    return (
      <EmptyState title={t("orders.none.narrowed")} actions={<Button onClick={onClear}>{t("list.clear")}</Button>}>
        <p>{t("orders.none.narrowedWords")}</p>
      </EmptyState>
    );
  }
  const view = search.view ?? "open";
  return (
    <EmptyState title={t(`orders.none.${view}`)}>
      <p>{t(`orders.none.${view}.words`)}</p>
    </EmptyState>
  );
}
