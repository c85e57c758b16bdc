import type { StockPage, StockRowView } from "@atelier/contract/stock";
import { Button, EmptyState } from "@atelier/ui";
import { PageHead, Table, type TableColumn, TableFoot, Toolbar } from "@atelier/ui/admin";
import { KeyHints } from "../../parts/key-hints.tsx";
import { type Asked, listState } from "../../parts/list-state.tsx";
import { ColumnsMenu } from "../../parts/lists/columns-menu.tsx";
import { columnsOf, shownKeys } from "../../parts/lists/list-columns.ts";
import { namedColumns } from "../../parts/lists/named-columns.ts";
import { useList } from "../../parts/lists/use-list.ts";
import { Pager } from "../../parts/pager.tsx";
import { Thumb } from "../../parts/thumb.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { useSearchBox } from "../../parts/use-search-box.ts";
import { useViewKeys } from "../../parts/use-view-keys.ts";
import { useKeys } from "../../shell/keys.ts";
import { useMay } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import type { NarrowStock } from "./stock-screen.tsx";
import { type ChosenStock, StockBulk } from "./bulk/stock-bulk.tsx";
import { ExportStock } from "./export-stock.tsx";
import { StockFilters } from "./stock-filters.tsx";
import { isNarrowed, stockFilter, stockStates, type StockSearch } from "./stock-search.ts";
import { StockState, variantName } from "./stock-states.tsx";
import { StockViews } from "./stock-views.tsx";

export interface StockListProps {
  asked: Asked;
  page: StockPage | undefined;
  search: StockSearch;
  chosen: ChosenStock;
  narrow: NarrowStock;
  onAdjust: (row: StockRowView) => void;
}

/** Every counted variant with hand, reserved and free. */
export function StockList(props: StockListProps) {
  const { page, search, narrow, chosen } = props;
  const mayAdjust = useMay("stock.adjust");
  useViewKeys([undefined, ...stockStates], search.state, (state) => narrow({ state, page: undefined }));
  const need = page && page.counts.low + page.counts.out;
  return (
    <>
      <PageHead title={t("place.stock")} facts={need === undefined ? undefined : t("stock.needALook", { n: need })} />
      <StockViews search={search} counts={page?.counts} />
      <StockFilters
        search={search}
        onChange={(change) => narrow({ ...change, page: undefined } as Parameters<NarrowStock>[0])}
      />
      <StockBulk
        chosen={chosen}
        filter={stockFilter(search)}
        rows={page?.items ?? []}
        total={page?.total}
        mayAdjust={mayAdjust}
      >
        <StockTools {...props} />
      </StockBulk>
      <StockRows {...props} />
    </>
  );
}

function StockTools({ search, narrow }: StockListProps) {
  const box = useSearchBox(search.q, (q) => narrow({ q, page: undefined }));
  const { columns, kept } = useColumns(null);
  return (
    <Toolbar
      search={{ ...box, label: t("stock.search") }}
      end={
        <>
          <ExportStock small filter={stockFilter(search)} />
          <ColumnsMenu pictures columns={columns} list={kept} />
        </>
      }
    />
  );
}

function useColumns(onAdjust: ((row: StockRowView) => void) | null) {
  const kept = useList("stock");
  const columns = namedColumns(stockColumns(onAdjust));
  return { kept, columns, shown: columnsOf(columns, shownKeys(columns, kept.settings)) };
}

function StockRows({ asked, page, search, narrow, chosen, onAdjust }: StockListProps) {
  const rows = page?.items ?? [];
  const mayAdjust = useMay("stock.adjust");
  const open = (variant: string) => narrow({ variant });
  const { selection } = chosen;
  const { shown } = useColumns(mayAdjust ? onAdjust : null);
  const cursor = useRowKeys(
    rows.map((row) => row.variantId),
    open,
    { choose: selection.toggle },
  );
  useKeys({
    a: () => {
      const row = rows.find((one) => one.variantId === cursor);
      if (row && mayAdjust) onAdjust(row);
    },
  });
  const clear = () => narrow({ ...nothingNarrowed, state: undefined, page: undefined });
  return (
    <>
      <div className="with-pictures">
        <Table
          label={t("place.stock")}
          columns={shown}
          rows={rows}
          rowKey={(row) => row.variantId}
          density="roomy"
          cursor={cursor}
          selection={{ chosen: selection.chosen, onChange: selection.choose, name: variantName }}
          onRowPress={(row) => open(row.variantId)}
          phoneSub={(row) => t("stock.sum", { onHand: row.onHand, reserved: row.reserved })}
          {...listState(asked, <NoStock search={search} onClear={clear} />, rows.length > 0)}
        />
      </div>
      <TableFoot
        actions={
          <>
            <KeyHints />
            <Pager
              trail={search.page}
              nextCursor={page?.nextCursor}
              busy={asked.isPlaceholderData}
              onTrail={(trail) => narrow({ page: trail })}
            />
          </>
        }
      >
        <span role="status">{page && sayCount(rows.length, page.total)}</span>
      </TableFoot>
    </>
  );
}

const nothingNarrowed = { q: undefined, family: undefined, collection: undefined, tag: undefined, status: undefined };

function sayCount(shown: number, total: number): string {
  return total > shown ? t("stock.of", { shown, n: total }) : t("stock.count", { n: shown });
}

function stockColumns(onAdjust: ((row: StockRowView) => void) | null): TableColumn<StockRowView>[] {
  return [
    {
      key: "picture",
      head: <span className="sr">{t("products.picture")}</span>,
      width: "60px",
      cell: (row) => <Thumb image={row.image} />,
    },
    {
      key: "name",
      head: t("stock.variant"),
      grows: true,
      phone: "title",
      cell: (row) => (
        <>
          <b>{row.title}</b>
          {row.choices.length > 0 && <span className="two">, {row.choices.join(", ")}</span>}
        </>
      ),
    },
    {
      key: "sku",
      head: t("stock.sku"),
      mono: true,
      soft: true,
      width: "128px",
      wideOnly: true,
      cell: (row) => row.sku ?? "",
    },
    { key: "hand", head: t("stock.onHand"), numeric: true, width: "84px", cell: (row) => row.onHand },
    {
      key: "reserved",
      head: t("stock.reserved"),
      numeric: true,
      soft: true,
      width: "84px",
      cell: (row) => row.reserved,
    },
    {
      key: "free",
      head: t("stock.freeHead"),
      numeric: true,
      width: "84px",
      phone: "value",
      cell: (row) => <b>{row.free}</b>,
    },
    {
      key: "waiting",
      head: t("stock.waiting"),
      numeric: true,
      soft: true,
      width: "84px",
      wideOnly: true,
      cell: (row) => row.waiting || "",
    },
    { key: "state", head: t("stock.state"), width: "148px", phone: "state", cell: (row) => <StockState row={row} /> },
    ...(onAdjust
      ? [
          {
            key: "adjust",
            head: <span className="sr">{t("stock.adjust")}</span>,
            width: "104px",
            numeric: true,
            cell: (row: StockRowView) => (
              <button
                type="button"
                className="act"
                onClick={() => onAdjust(row)}
                aria-label={t("stock.adjustOf", { name: variantName(row) })}
              >
                {t("stock.adjust")}
              </button>
            ),
          },
        ]
      : []),
  ];
}

function NoStock(props: { search: StockSearch; onClear: () => void }) {
  if (isNarrowed(props.search)) {
    return (
      <EmptyState title={t("stock.noneFound")} actions={<Button onClick={props.onClear}>{t("list.clear")}</Button>}>
        <p>{t("stock.noneFoundWords")}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={props.search.state ? t("stock.noneState") : t("stock.noneAtAll")}>
      <p>{props.search.state ? t("stock.noneStateWords") : t("stock.noneAtAllWords")}</p>
    </EmptyState>
  );
}
