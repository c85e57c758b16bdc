import { admin } from "@atelier/client/react";
import { toast } from "@atelier/ui";
import { useState } from "react";
import { sayError } from "../../../shell/refusal-words.ts";
import { useMatchingOrders } from "../matching-orders.ts";
import type { OrderList } from "../use-order-list.ts";
import { mostNumbers } from "./bulk-ship-sheet.tsx";
import { type ChosenOrders, type OrdersAsked, sumsOf } from "./chosen-orders.ts";

export type BulkAsk = "ship" | "deliver" | "cancel";

/** The chosen orders: as rows, or summed up before something is done to them; what matches is asked for first. */
export function useChosen({ selection, seen, filter }: OrderList) {
  const utils = admin.useUtils();
  const readMatching = useMatchingOrders();
  const [reading, setReading] = useState(false);
  async function whileReading<T>(read: () => Promise<T>): Promise<T | undefined> {
    setReading(true);
    try {
      return await read();
    } catch (error) {
      toast(sayError(error), { tone: "alert" });
      return undefined;
    } finally {
      setReading(false);
    }
  }
  const rows = () => [...selection.chosen].flatMap((id) => seen.get(id) ?? []);
  return {
    reading,
    async read(most: number): Promise<ChosenOrders | undefined> {
      return selection.all ? whileReading(() => readMatching(filter, most)) : rows();
    },
    async sumUp(): Promise<OrdersAsked | undefined> {
      if (!selection.all) return { sums: sumsOf(rows()), rows: rows() };
      return whileReading(async () => {
        const sums = await utils.client.orders.sums.query(filter);
        if (sums.n > mostNumbers) return { sums, rows: null };
        // So few are named, and it is done to those that were.
        const matching = await readMatching(filter, mostNumbers);
        return { sums: sumsOf(matching), rows: matching };
      });
    },
  };
}

export type Chosen = ReturnType<typeof useChosen>;
