import { admin } from "@atelier/client/react";
import type { AdminProductPage, AdminProductRowView } from "@atelier/contract/catalog";
import { Button, toast } from "@atelier/ui";
import { useState } from "react";
import { saveFile } from "../../parts/save-file.ts";
import { sayError } from "../../shell/refusal-words.ts";
import { useZone } from "../../shell/session.tsx";
import { t } from "../../words/words.ts";
import { productsCsv } from "./product-csv.ts";
import type { ProductList } from "./use-product-list.ts";

const mostExported = 20_000;

/** The products the list matches, or those chosen of them, as a file for a spreadsheet. */
export function ExportProducts({ list, chosen = false }: { list: ProductList; chosen?: boolean }) {
  const zone = useZone();
  const read = useMatchingProducts(list, chosen);
  const [sofar, setSofar] = useState<number | null>(null);
  async function write(): Promise<void> {
    setSofar(0);
    try {
      const products = await read(setSofar);
      saveFile(`${t("products.fileName")}-${new Date().toISOString().slice(0, 10)}.csv`, productsCsv(products, zone));
      toast(
        products.length === mostExported
          ? t("products.exportedMost", { n: mostExported })
          : t("products.exported", { n: products.length }),
      );
    } catch (error) {
      toast(sayError(error), { tone: "alert" });
    }
    setSofar(null);
  }
  const words = sofar ? t("products.exporting", { n: sofar }) : t("products.export");
  const look = chosen ? {} : ({ size: "small", variant: "quiet" } as const);
  return (
    <Button {...look} busy={sofar !== null} onClick={() => void write()}>
      {words}
    </Button>
  );
}

function useMatchingProducts({ filter, selection }: ProductList, chosen: boolean) {
  const utils = admin.useUtils();
  const only = chosen && !selection.all ? selection.chosen : undefined;
  return async (onRead: (sofar: number) => void): Promise<AdminProductRowView[]> => {
    const products: AdminProductRowView[] = [];
    let cursor: string | null = null;
    do {
      const page: AdminProductPage = await utils.client.products.list.query({
        ...filter,
        limit: 100,
        ...(cursor ? { cursor } : {}),
      });
      products.push(...page.items.filter((product) => !only || only.has(product.id)));
      cursor = page.nextCursor;
      onRead(products.length);
    } while (cursor && products.length < (only?.size ?? mostExported));
    return products.slice(0, mostExported);
  };
}
