import type { Tx } from "@atelier/db";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { MailLocale } from "../mails/index.ts";

export interface NewAlert {
  id: string;
  variantId: string;
  userId: string | null;
  email: string;
  locale: MailLocale;
  state: "unproven" | "waiting";
  leaveHash: string;
}

/** Writes a wish down, once for a variant and an address; one that waits already keeps its place. Gives the id it has. */
export async function upsertAlert(tx: Tx, alert: NewAlert): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into stock_alerts as a (id, variant_id, user_id, email, locale, state, leave_hash, proof_wanted)
    values (${alert.id}, ${alert.variantId}, ${alert.userId}, ${alert.email}, ${alert.locale}, ${alert.state},
      ${alert.leaveHash}, ${alert.state === "unproven"})
    on conflict (variant_id, email) where state <> 'told' do update
    set state = case when excluded.state = 'waiting' then 'waiting' else a.state end,
      proof_hash = case when excluded.state = 'waiting' then null else a.proof_hash end,
      proof_wanted = excluded.state <> 'waiting' and a.state = 'unproven',
      user_id = coalesce(excluded.user_id, a.user_id)
    returning a.id
  `.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("A wish to be told was not written");
  return row.id;
}

export interface AlertToProve {
  id: string;
  variantId: string;
  email: string;
  locale: MailLocale;
  proofsSent: number;
}

/** How long a link stands that proves an address. */
const PROOF_HOURS = 24;
const MOST_PROOFS = 3;
const MOST_UNPROVEN = 5;

/**
 * Takes a wish whose address is to be proven. Nothing where it was taken already, where a mail left minutes ago, or where
 * an address has had as many mails in a day as anybody's typing should bring it.
 */
export async function takeForProof(tx: Tx, alertId: string, hash: string): Promise<AlertToProve | undefined> {
  const { rows } = await sql<AlertToProve>`
    update stock_alerts as a
    set proof_wanted = false, proof_hash = ${hash}, proofs_sent = a.proofs_sent + 1, proof_sent_at = now(),
      proof_expires_at = now() + make_interval(hours => ${PROOF_HOURS})
    where a.id = ${alertId} and a.state = 'unproven' and a.proof_wanted and a.proofs_sent < ${MOST_PROOFS}
      and (a.proof_sent_at is null or a.proof_sent_at < now() - interval '10 minutes')
      and (select count(*) from stock_alerts as other
        where other.email = a.email and other.id <> a.id and other.state = 'unproven'
          and other.proof_sent_at > now() - interval '1 day') < ${MOST_UNPROVEN}
    returning a.id, a.variant_id, a.email, a.locale, a.proofs_sent
  `.execute(tx);
  return rows[0];
}

/** Uses a link up; false where it was used, is too old, or never was. */
export async function useProof(tx: Tx, proofHash: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update stock_alerts set state = 'waiting', proof_hash = null, proof_wanted = false
    where proof_hash = ${proofHash} and state = 'unproven' and proof_expires_at > now()
  `.execute(tx);
  return numAffectedRows === 1n;
}

export interface ToldAlert {
  id: string;
  email: string;
  locale: MailLocale;
}

/** Marks those who wait longest as told, and gives them in the order they asked. */
export async function takeLongestWaiting(tx: Tx, variantId: string, most: number): Promise<ToldAlert[]> {
  const { rows } = await sql<ToldAlert>`
    with next as materialized (
      select id, created_at from stock_alerts
      where variant_id = ${variantId}::uuid and state = 'waiting'
      order by created_at, id limit ${most}
      for update
    ), told as (
      update stock_alerts as a set state = 'told', told_at = now() from next where a.id = next.id
      returning a.id, a.email, a.locale
    )
    select told.id, told.email, told.locale from told join next using (id) order by next.created_at, next.id
  `.execute(tx);
  return rows;
}

/** Forgets every wish of the address a link was sent to. */
export async function forgetAddress(tx: Tx, leaveHash: string): Promise<void> {
  await sql`
    delete from stock_alerts
    where email = (select email from stock_alerts where leave_hash = ${leaveHash})
  `.execute(tx);
}

/** Forgets wishes that have ended. */
export async function forgetWhere(tx: Tx, ended: RawBuilder<SqlBool>): Promise<void> {
  await sql`delete from stock_alerts as a where ${ended}`.execute(tx);
}
