import { admin } from "@atelier/client/react";
import type { StockFilter, StockPage, StockRowView } from "@atelier/contract/stock";
import { Button, toast } from "@atelier/ui";
import { useState } from "react";
import { saveFile } from "../../parts/save-file.ts";
import { sayError } from "../../shell/refusal-words.ts";
import { t } from "../../words/words.ts";
import { stockCsv } from "./stock-csv.ts";

const mostExported = 50_000;

interface ExportStockProps {
  filter: StockFilter;
  /** Of what matches only these. */
  only?: ReadonlySet<string> | undefined;
  small?: boolean;
}

/** The counts the list matches as a file for a spreadsheet. */
export function ExportStock({ filter, only, small }: ExportStockProps) {
  const utils = admin.useUtils();
  const [sofar, setSofar] = useState<number | null>(null);
  async function read(): Promise<StockRowView[]> {
    const rows: StockRowView[] = [];
    let cursor: string | null = null;
    do {
      const page: StockPage = await utils.client.stock.list.query({
        ...filter,
        limit: 100,
        ...(cursor ? { cursor } : {}),
      });
      rows.push(...page.items.filter((row) => !only || only.has(row.variantId)));
      cursor = page.nextCursor;
      setSofar(rows.length);
    } while (cursor && rows.length < (only?.size ?? mostExported));
    return rows;
  }
  async function write(): Promise<void> {
    setSofar(0);
    try {
      const rows = await read();
      saveFile(`${t("stock.fileName")}-${new Date().toISOString().slice(0, 10)}.csv`, stockCsv(rows));
      toast(t("stock.exported", { n: rows.length }));
    } catch (error) {
      toast(sayError(error), { tone: "alert" });
    }
    setSofar(null);
  }
  const busy = sofar !== null;
  const words = sofar ? t("stock.exporting", { n: sofar }) : t("stock.export");
  return small ? (
    <Button size="small" variant="quiet" busy={busy} onClick={() => void write()}>
      {words}
    </Button>
  ) : (
    <Button busy={busy} onClick={() => void write()}>
      {words}
    </Button>
  );
}
