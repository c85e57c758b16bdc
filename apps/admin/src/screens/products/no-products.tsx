import { Button, EmptyState } from "@atelier/ui";
import { t } from "../../words/words.ts";
import { isNarrowed, type ProductSearch } from "./product-search.ts";

export interface NoProductsProps {
  search: ProductSearch;
  mayCreate: boolean;
  onNew: () => void;
  onClear: () => void;
}

/** No products to show: because of the filters, or because there are none yet. */
export function NoProducts(props: NoProductsProps) {
  const { search, mayCreate, onNew, onClear } = props;
  if (isNarrowed(search)) {
    return (
      <EmptyState title={t("products.none.narrowed")} actions={<Button onClick={onClear}>{t("list.clear")}</Button>}>
        <p>{t("products.none.narrowedWords")}</p>
      </EmptyState>
    );
  }
  const view = search.status ?? "published";
  return (
    <EmptyState
      title={t(`products.none.${view}`)}
      actions={
        mayCreate &&
        view !== "archived" && (
          <Button variant="primary" onClick={onNew}>
            {t("products.new")}
          </Button>
        )
      }
    >
      <p>{t("products.noneWords")}</p>
    </EmptyState>
  );
}
