import { admin } from "@atelier/client/react";
import type { AdminOrderRowView, OrderFilter } from "@atelier/contract/orders";

const pageSize = 100;

/** Reads all orders a filter matches, page by page, up to a number. */
export function useMatchingOrders(): (
  filter: OrderFilter,
  most: number,
  onRead?: (sofar: number) => void,
) => Promise<AdminOrderRowView[]> {
  const utils = admin.useUtils();
  return async (filter, most, onRead) => {
    const rows: AdminOrderRowView[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: AdminOrderRowView[]; nextCursor: string | null } = await utils.client.orders.list.query({
        ...filter,
        limit: pageSize,
        ...(cursor ? { cursor } : {}),
      });
      rows.push(...page.items);
      cursor = page.nextCursor;
      onRead?.(rows.length);
    } while (cursor && rows.length < most);
    return rows.slice(0, most);
  };
}
