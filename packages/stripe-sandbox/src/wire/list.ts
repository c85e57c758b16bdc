import { type Field, integer, list, may, object, type Params, type Read, text } from "./params.ts";
import type { FormValue } from "./form.ts";
import { missing } from "./stripe-error.ts";

export interface StripeList<T> {
  readonly object: "list";
  readonly data: T[];
  readonly has_more: boolean;
  readonly url: string;
}

type Created =
  | number
  | { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined };

const range = object({ gt: may(integer()), gte: may(integer()), lt: may(integer()), lte: may(integer()) });
const created: Read<Created> = (value: FormValue, at: string) =>
  typeof value === "string" ? integer()(value, at) : range(value, at);

export const expandable: { expand: Field<string[] | undefined> } = { expand: may(list(text(200), 20)) };
export const paging = {
  limit: may(integer(1, 100)),
  starting_after: may(text(200)),
  ending_before: may(text(200)),
  ...expandable,
};
export const listing = { ...paging, created: may(created) };

export function withinCreated(at: number, wanted: Created | undefined): boolean {
  if (wanted === undefined) return true;
  if (typeof wanted === "number") return at === wanted;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = wanted;
  return at > gt && at >= gte && at < lt && at <= lte;
}

/** One page of a list that runs newest first, by Stripe's cursors. Refuses a cursor that is not in the list. */
export function page<T extends { id: string }>(rows: T[], wanted: Params<typeof paging>, url: string): StripeList<T> {
  const limit = wanted.limit ?? 10;
  if (wanted.ending_before !== undefined) {
    const at = indexOf(rows, wanted.ending_before, "ending_before");
    return { object: "list", data: rows.slice(Math.max(0, at - limit), at), has_more: at > limit, url };
  }
  const from = wanted.starting_after === undefined ? 0 : indexOf(rows, wanted.starting_after, "starting_after") + 1;
  return { object: "list", data: rows.slice(from, from + limit), has_more: rows.length > from + limit, url };
}

function indexOf<T extends { id: string }>(rows: T[], id: string, param: string): number {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) throw missing("object", id, param);
  return at;
}
