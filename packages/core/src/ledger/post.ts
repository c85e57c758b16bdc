import type { Tx } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";

/** The accounts of the house. The shop's own are summed when asked; a person's keep their balance. */
export type AccountKind =
  | "stripe_clearing"
  | "sales"
  | "shipping"
  | "tax"
  | "owed_to_customers"
  | "points"
  | "points_issued";

export interface Account {
  kind: AccountKind;
  owner?: { kind: "user" | "artist" | "gift" | "order"; id: string };
  /** The balance may not go below this; for accounts with an owner. */
  lowest?: number;
}

export interface Posting {
  account: Account;
  /** A currency's code, or the name of another value such as `points`. */
  unit: string;
  /** Debit is positive, credit negative; the postings of an entry sum to zero per unit. */
  amount: number;
}

export interface Entry {
  kind: string;
  reference: { kind: string; id: string };
  postings: readonly Posting[];
  /** When it happened, for histories written afterwards; now, when left out. */
  at?: string;
}

/**
 * Step: writes one balanced entry into the journal of all value, in the transaction of the act it belongs to. An act
 * posts once: a second entry of the same kind and reference breaks a constraint, as do postings that do not balance.
 */
export async function post(tx: Tx, entry: Entry): Promise<void> {
  const postings = entry.postings.filter((posting) => posting.amount !== 0);
  if (postings.length === 0) return;
  if (!(await writeEntry(tx, entry, postings))) {
    await openAccounts(tx, postings);
    if (!(await writeEntry(tx, entry, postings))) throw new Error("A ledger account could not be opened");
  }
  if (postings.some((posting) => posting.account.owner)) await moveBalances(tx, postings);
}

/** The postings as rows `p` of one relation, each with the columns that name its account. */
function asRows(postings: readonly Posting[]): RawBuilder<unknown> {
  return sql`unnest(
    ${postings.map(({ account }) => account.kind)}::text[],
    ${postings.map(({ account }) => account.owner?.kind ?? "shop")}::text[],
    ${postings.map(({ account }) => account.owner?.id ?? null)}::uuid[],
    ${postings.map(({ unit }) => unit)}::text[],
    ${postings.map(({ amount }) => amount)}::bigint[],
    ${postings.map(({ account }) => account.lowest ?? null)}::bigint[]
  ) as p (kind, owner_kind, owner_id, unit, amount, lowest)`;
}

const itsAccount = sql`a.kind = p.kind and a.owner_kind = p.owner_kind
  and a.owner_id is not distinct from p.owner_id and a.unit = p.unit`;

/** The entry with its postings in one statement; writes nothing, and returns false, where an account is missing. */
async function writeEntry(tx: Tx, entry: Entry, postings: readonly Posting[]): Promise<boolean> {
  const at = sql`coalesce(${entry.at ?? null}::timestamptz, now())`;
  const { rows } = await sql`
    with found as (
      select a.id as account_id, p.unit, p.amount from ${asRows(postings)} join ledger_accounts a on ${itsAccount}
    ), entry as (
      insert into ledger_entries (kind, reference_kind, reference_id, created_at)
      select ${entry.kind}::text, ${entry.reference.kind}::text, ${entry.reference.id}::uuid, ${at}
      where (select count(*) from found) = ${postings.length}::int
      returning id
    )
    insert into ledger_postings (entry_id, account_id, unit, amount, created_at)
    select entry.id, found.account_id, found.unit, found.amount, ${at} from entry cross join found
    returning entry_id
  `.execute(tx);
  return rows.length > 0;
}

/** Opens what accounts are missing, in one order for everybody; one that somebody else opens is waited for. */
async function openAccounts(tx: Tx, postings: readonly Posting[]): Promise<void> {
  await sql`
    insert into ledger_accounts (kind, owner_kind, owner_id, unit, keeps_balance, balance, lowest_balance)
    select p.kind, p.owner_kind, p.owner_id, p.unit, p.owner_id is not null,
      case when p.owner_id is not null then 0 end, max(p.lowest)
    from ${asRows(postings)}
    group by p.kind, p.owner_kind, p.owner_id, p.unit
    order by p.kind, p.owner_kind, p.owner_id, p.unit
    on conflict (kind, owner_kind, owner_id, unit) do nothing
  `.execute(tx);
}

/**
 * Balances change by difference and in the order of their ids; the constraint refuses one that would fall too low.
 * The postings hold their accounts' keys already, so the lock is the weaker one: the full one would wait for others'.
 */
async function moveBalances(tx: Tx, postings: readonly Posting[]): Promise<void> {
  await sql`
    with moved as (
      select a.id, sum(p.amount) as amount from ${asRows(postings)} join ledger_accounts a on ${itsAccount}
      where a.keeps_balance group by a.id
    ), held as materialized (
      select id from ledger_accounts where id in (select id from moved) order by id for no key update
    )
    update ledger_accounts a set balance = a.balance + moved.amount
    from moved join held on held.id = moved.id
    where a.id = moved.id
  `.execute(tx);
}
