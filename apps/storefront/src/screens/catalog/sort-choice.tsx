import { Select } from "@atelier/ui";
import { useWords } from "../../words/words.tsx";
import { type CatalogSearch, firstPage } from "./catalog-search.ts";
import { plainForm } from "./facets.tsx";

const sorts = ["newest", "price-up", "price-down", "best-selling"] as const;

/** The order of the list; without a choice as hung, or by nearness to the words looked for. */
export function SortChoice(props: { search: CatalogSearch; onChange: (search: CatalogSearch) => void }) {
  const { t } = useWords();
  const { search, onChange } = props;
  const now = sorts.find((one) => one === search.sort) ?? "";
  return (
    <div className="sort">
      <label>
        {t("sort.label")}
        <Select
          name="sort"
          form={plainForm}
          value={now}
          onChange={(event) =>
            onChange(firstPage({ ...search, sort: sorts.find((one) => one === event.target.value) }))
          }
        >
          <option value="">{search.q ? t("sort.relevance") : t("sort.hung")}</option>
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`sort.${sort}`)}
            </option>
          ))}
        </Select>
      </label>
    </div>
  );
}
