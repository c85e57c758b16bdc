import type { StockPage, StockRowView } from "@atelier/contract/stock";
import { Button } from "@atelier/ui";
import { Columns, Kbd, PageHead, SideSection, ThumbBar } from "@atelier/ui/admin";
import { Link } from "@tanstack/react-router";
import { type Asked, DidNotArrive } from "../../parts/list-state.tsx";
import { PageGhost } from "../../parts/page-ghost.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useKeys } from "../../shell/keys.ts";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { StockLedger } from "./stock-ledger.tsx";
import type { NarrowStock, Remembered } from "./stock-screen.tsx";
import type { StockSearch } from "./stock-search.ts";
import { StockState, variantName } from "./stock-states.tsx";

export interface VariantStockProps {
  row: Remembered;
  asked: Asked;
  rows: readonly StockRowView[];
  search: StockSearch;
  narrow: NarrowStock;
  counts: StockPage["counts"] | undefined;
  onAdjust: (row: StockRowView) => void;
}

/** One variant: on hand less reserved is free; its ledger; the rest of the list at the side. */
export function VariantStock(props: VariantStockProps) {
  const { row: remembered, asked, rows, search, narrow, counts, onAdjust } = props;
  const { row } = remembered;
  const mayAdjust = useMay("stock.adjust");
  const open = (variant: string) => narrow({ variant, ledger: undefined });
  useRowKeys(
    rows.map((one) => one.variantId),
    open,
  );
  useKeys({
    a: () => row && mayAdjust && onAdjust(row),
    Escape: () => narrow({ variant: undefined, ledger: undefined }),
  });
  if (!row) {
    if (asked.isPending) return <PageGhost />;
    return (
      <div className="pad pt-s6">
        {asked.isError ? <DidNotArrive asked={asked} /> : <p className="two">{t("stock.notHere")}</p>}
        <Link className="act" to="/stock">
          {t("stock.wholeList")}
        </Link>
      </div>
    );
  }
  const adjust = mayAdjust && (
    <Button variant="primary" onClick={() => onAdjust(row)}>
      {t("stock.adjust")} <Kbd>A</Kbd>
    </Button>
  );
  return (
    <>
      <PageHead
        back={
          <Link to="/stock" search={{ ...search, variant: undefined, ledger: undefined } as StockSearch}>
            {t("place.stock")}
          </Link>
        }
        title={row.title}
        facts={row.choices.join(", ")}
        primary={adjust || undefined}
      />
      <Columns side={<Others rows={rows} chosen={row} search={search} counts={counts} />} sideLabel={t("stock.others")}>
        <section className="sec top">
          <h2>
            <span className="h2">{variantName(row)}</span>
            {row.sku && <b className="mono">{row.sku}</b>}
          </h2>
          <Trio row={row} />
        </section>
        <StockLedger row={row} trail={search.ledger} onTrail={(ledger) => narrow({ ledger })} />
      </Columns>
      {adjust && <ThumbBar>{adjust}</ThumbBar>}
    </>
  );
}

function Trio(props: { row: StockRowView }) {
  const { row } = props;
  return (
    <div className="trio" role="status">
      <dl>
        <dt>{t("stock.onHand")}</dt>
        <dd>{row.onHand}</dd>
      </dl>
      <span className="op" aria-hidden="true">
        −
      </span>
      <dl>
        <dt>{t("stock.reserved")}</dt>
        <dd>{row.reserved}</dd>
      </dl>
      <span className="op" aria-hidden="true">
        =
      </span>
      <dl>
        <dt>{t("stock.freeToSell")}</dt>
        <dd>{row.free}</dd>
      </dl>
      <p className="two">
        {t("stock.toldBelow", { n: row.lowAt })}{" "}
        {row.policy === "deny" ? t("stock.policyDeny") : t("stock.policyBackorder")}
      </p>
    </div>
  );
}

function Others(props: {
  rows: readonly StockRowView[];
  chosen: StockRowView;
  search: StockSearch;
  counts: StockPage["counts"] | undefined;
}) {
  const { rows, chosen, search } = props;
  const title = search.state ? t(`stock.view.${search.state}`) : t("stock.others");
  return (
    <SideSection
      title={title}
      action={
        <Link className="act" to="/stock">
          {t("list.all")}
        </Link>
      }
    >
      <ul className="look">
        {rows.slice(0, 30).map((row) => (
          <li key={row.variantId} className={row.variantId === chosen.variantId ? "is-row" : undefined}>
            <Link
              to="/stock"
              search={{ ...search, variant: row.variantId, ledger: undefined } as StockSearch}
              aria-current={row.variantId === chosen.variantId ? "true" : undefined}
            >
              <b>{row.title}</b>
              <span className="num">
                <b>{row.free}</b> {t("stock.freeWord")}
              </span>
              <span className="two">{row.choices.join(", ")}</span>
              <span className="num two">
                {row.onHand} – {row.reserved}
              </span>
              <span className="state-line">
                <StockState row={row} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
