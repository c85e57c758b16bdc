import type { Tx } from "@atelier/db";
import { sql } from "kysely";

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
  const at = entry.at ? { createdAt: entry.at } : {};
  const accountIds: string[] = [];
  for (const posting of postings) accountIds.push(await accountId(tx, posting));
  const { id: entryId } = await tx
    .insertInto("ledgerEntries")
    .values({ kind: entry.kind, referenceKind: entry.reference.kind, referenceId: entry.reference.id, ...at })
    .returning("id")
    .executeTakeFirstOrThrow();
  const rows = postings.map(({ unit, amount }, index) => ({
    entryId,
    accountId: accountIds[index] as string,
    unit,
    amount,
    ...at,
  }));
  await tx.insertInto("ledgerPostings").values(rows).execute();
  await moveBalances(tx, rows);
}

async function accountId(tx: Tx, posting: Posting): Promise<string> {
  const { account, unit } = posting;
  const ownerId = account.owner?.id ?? null;
  const found = await findAccount(tx, posting);
  if (found) return found;
  const keepsBalance = account.owner !== undefined;
  await tx
    .insertInto("ledgerAccounts")
    .values({
      kind: account.kind,
      ownerKind: account.owner?.kind ?? "shop",
      ownerId,
      unit,
      keepsBalance,
      balance: keepsBalance ? 0 : null,
      lowestBalance: account.lowest ?? null,
    })
    .onConflict((conflict) => conflict.columns(["kind", "ownerKind", "ownerId", "unit"]).doNothing())
    .execute();
  const made = await findAccount(tx, posting);
  if (!made) throw new Error(`The ledger account ${account.kind} could not be opened`);
  return made;
}

async function findAccount(tx: Tx, { account, unit }: Posting): Promise<string | undefined> {
  const row = await tx
    .selectFrom("ledgerAccounts")
    .select("id")
    .where("kind", "=", account.kind)
    .where("ownerKind", "=", account.owner?.kind ?? "shop")
    .where(sql<boolean>`owner_id is not distinct from ${account.owner?.id ?? null}::uuid`)
    .where("unit", "=", unit)
    .executeTakeFirst();
  return row?.id;
}

/** Balances change by difference and in the order of their ids; the constraint refuses one that would fall too low. */
async function moveBalances(tx: Tx, rows: readonly { accountId: string; amount: number }[]): Promise<void> {
  const byAccount = new Map<string, number>();
  for (const row of rows) byAccount.set(row.accountId, (byAccount.get(row.accountId) ?? 0) + row.amount);
  for (const [id, amount] of [...byAccount].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await tx
      .updateTable("ledgerAccounts")
      .set({ balance: sql`balance + ${amount}` })
      .where("id", "=", id)
      .where("keepsBalance", "=", true)
      .execute();
  }
}
