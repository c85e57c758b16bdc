import { Button, Drawer } from "@atelier/ui";
import { useWords } from "../../words/words.tsx";
import { ActiveChips, type FacetProps } from "./active-chips.tsx";
import { cleared, narrowingsOf } from "./catalog-search.ts";
import { FacetGroups } from "./facets.tsx";

/** The facets on a phone: a sheet from below, with the count on its button. */
export function FacetsDrawer(props: FacetProps & { open: boolean; onClose: () => void; total: number | undefined }) {
  const { t } = useWords();
  const { open, onClose, total, search, onChange } = props;
  const on = narrowingsOf(search).length;
  return (
    <Drawer
      from="bottom"
      open={open}
      onClose={onClose}
      title={t("catalog.narrow")}
      closeLabel={t("frame.close")}
      footer={
        <div className="facet-foot">
          {on > 0 && (
            <button type="button" className="link" onClick={() => onChange(cleared(search))}>
              {t("catalog.clearCount", { count: on })}
            </button>
          )}
          <Button variant="primary" wide onClick={onClose}>
            {total === undefined ? t("catalog.show") : t("catalog.showCount", { count: total })}
          </Button>
        </div>
      }
    >
      <div className="facet-body">
        {on > 0 && <ActiveChips {...props} />}
        <FacetGroups {...props} />
      </div>
    </Drawer>
  );
}
