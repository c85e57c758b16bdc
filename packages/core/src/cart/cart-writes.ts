import type { Tx } from "@atelier/db";
import { type RawBuilder, sql } from "kysely";
import { actorId, type Context, derivedToken, hashToken, newId, permit, type Permitted } from "../kernel/index.ts";
import { isOwnCart, mayHaveCart } from "./cart-queries.ts";

export interface Cart {
  id: string;
  userId: string | null;
  state: "open" | "ordered" | "merged";
}

const KEPT_FOR = sql<string>`now() + interval '30 days'`;

/** The token of a cart: made again from its id, so that only its hash is stored. */
export function tokenOfCart(ctx: Pick<Context, "config">, cartId: string): string {
  return derivedToken(ctx.config, "cart", cartId);
}

/**
 * Locks the visitor's open cart: the account's own, or the one whose token she brings. The WHERE clause is the check.
 */
export async function lockCart(tx: Tx, ctx: Context): Promise<Permitted<Cart> | undefined> {
  if (!mayHaveCart(ctx)) return undefined;
  const row = await tx
    .selectFrom("carts")
    .select(["id", "userId", "state"])
    .where(isOwnCart(ctx))
    .orderBy(sql`user_id is null`)
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row && permit(row as Cart);
}

/** A cart to put something into. */
export interface OpenCart {
  cart: Permitted<Cart>;
  /** A guest's first: nobody else can know of it, so it is written together with its first line. */
  isUnwritten: boolean;
}

/** The visitor's cart under lock, made when she has none. */
export async function lockOrOpenCart(tx: Tx, ctx: Context): Promise<OpenCart> {
  const found = await lockCart(tx, ctx);
  if (found) return { cart: found, isUnwritten: false };
  const id = newId();
  const userId = actorId(ctx.actor);
  if (!userId) return { cart: permit({ id, userId, state: "open" as const }), isUnwritten: true };
  const opened = await tx
    .insertInto("carts")
    .values({ id, userId, tokenHash: hashToken(tokenOfCart(ctx, id)), expiresAt: KEPT_FOR })
    // Spelt out and not as parameters: Postgres must recognize the partial index in a plan it keeps.
    .onConflict((conflict) =>
      conflict.column("userId").where(sql<boolean>`state = 'open' and user_id is not null`).doNothing(),
    )
    .returning(["id", "userId", "state"])
    .executeTakeFirst();
  if (opened) return { cart: permit(opened as Cart), isUnwritten: false };
  const other = (await lockCart(tx, ctx)) ?? (await beginAgain(tx, userId));
  if (!other) throw new Error("A cart could be neither opened nor found");
  return { cart: other, isUnwritten: false };
}

/** An account's cart that nobody came back to in time begins again, empty. */
async function beginAgain(tx: Tx, userId: string): Promise<Permitted<Cart> | undefined> {
  const row = await tx
    .updateTable("carts")
    .set({ expiresAt: KEPT_FOR })
    .where("userId", "=", userId)
    .where("state", "=", "open")
    .where("expiresAt", "<=", sql<string>`now()`)
    .returning(["id", "userId", "state"])
    .executeTakeFirst();
  if (!row) return undefined;
  await tx.deleteFrom("cartLines").where("cartId", "=", row.id).execute();
  return permit(row as Cart);
}

/** A cart that is used is kept another thirty days; within a day of the last time there is nothing to write. */
function keeping(cart: Permitted<Cart>): RawBuilder<unknown> {
  return sql`kept as (
    update carts set expires_at = ${KEPT_FOR} where id = ${cart.id}::uuid and expires_at < now() + interval '29 days')`;
}

/** Writes how many pieces of a variant lie in a cart, and the cart itself with its first. Returns the line's id. */
export async function putLine(
  tx: Tx,
  ctx: Context,
  { cart, isUnwritten, line }: OpenCart & { line: { variantId: string; quantity: number; seenPriceMinor: number } },
): Promise<string> {
  const opening = sql`opened as (
    insert into carts (id, token_hash, expires_at)
    values (${cart.id}::uuid, ${hashToken(tokenOfCart(ctx, cart.id))}, ${KEPT_FOR}))`;
  const { rows } = await sql<{ id: string }>`
    with ${isUnwritten ? opening : keeping(cart)}
    insert into cart_lines (cart_id, variant_id, quantity, seen_price_minor)
    values (${cart.id}::uuid, ${line.variantId}::uuid, ${line.quantity}::int, ${line.seenPriceMinor}::bigint)
    on conflict (cart_id, variant_id) do update set quantity = excluded.quantity
    returning id
  `.execute(tx);
  const [written] = rows;
  if (!written) throw new Error("A line was not put into its cart");
  return written.id;
}

/** Writes quantities and seen prices of a cart's lines; one of which none are wanted leaves it. */
export async function changeLines(
  tx: Tx,
  cart: Permitted<Cart>,
  lines: readonly { id: string; quantity: number; seenPriceMinor: number }[],
): Promise<void> {
  await sql`
    with ${keeping(cart)}, wish as (
      select * from unnest(
        ${lines.map((line) => line.id)}::uuid[],
        ${lines.map((line) => line.quantity)}::int[],
        ${lines.map((line) => line.seenPriceMinor)}::bigint[]
      ) as w (id, quantity, seen_price_minor)
    ), gone as (
      delete from cart_lines l using wish
      where l.id = wish.id and l.cart_id = ${cart.id}::uuid and wish.quantity = 0
    )
    update cart_lines l set quantity = wish.quantity, seen_price_minor = wish.seen_price_minor
    from wish where l.id = wish.id and l.cart_id = ${cart.id}::uuid and wish.quantity > 0
  `.execute(tx);
}

/**
 * Locks a cart by its id, and the account's cart it joined at sign-in, before its order: whoever places locks in that
 * order too.
 */
export async function lockCartById(tx: Tx, cartId: string): Promise<void> {
  const cart = await tx
    .selectFrom("carts")
    .select("mergedInto")
    .where("id", "=", cartId)
    .forUpdate()
    .executeTakeFirst();
  if (cart?.mergedInto)
    await tx.selectFrom("carts").select("id").where("id", "=", cart.mergedInto).forUpdate().execute();
}

/**
 * Step: what was sold leaves the cart, also where it joined an account's since; what the shopper has put in since
 * stays. A cart with nothing left is closed for good, so that a late edit cannot bring it back to life.
 */
export async function takeSoldFromCart(
  tx: Tx,
  orderedCartId: string,
  sold: readonly { variantId: string; quantity: number }[],
): Promise<void> {
  await sql`
    with cart as (
      select coalesce(merged_into, id) as id from carts where id = ${orderedCartId}::uuid
    ), sold as (
      select variant_id, sum(quantity)::int as quantity
      from unnest(
        ${sold.map((line) => line.variantId)}::uuid[], ${sold.map((line) => line.quantity)}::int[]
      ) as s (variant_id, quantity)
      group by variant_id
    ), gone as (
      delete from cart_lines l using sold, cart
      where l.cart_id = cart.id and l.variant_id = sold.variant_id and l.quantity <= sold.quantity
      returning l.id
    ), fewer as (
      update cart_lines l set quantity = l.quantity - sold.quantity
      from sold, cart where l.cart_id = cart.id and l.variant_id = sold.variant_id and l.quantity > sold.quantity
    )
    update carts set state = 'ordered' from cart
    where carts.id = cart.id and carts.state = 'open' and not exists (
      select from cart_lines l where l.cart_id = cart.id and l.id not in (select id from gone))
  `.execute(tx);
}

/**
 * Step, at sign-in: what lay in the visitor's cart joins the account's. The larger quantity stays where both hold a
 * thing, so that signing in twice doubles nothing.
 */
export async function mergeCarts(tx: Tx, ctx: Context, userId: string): Promise<void> {
  const token = ctx.visit.cartToken;
  if (!token) return;
  const brought = await tx
    .selectFrom("carts")
    .select("id")
    .where("tokenHash", "=", hashToken(token))
    .where("state", "=", "open")
    .where("userId", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!brought) return;
  await beginAgain(tx, userId);
  const own = await tx
    .selectFrom("carts")
    .select("id")
    .where("userId", "=", userId)
    .where("state", "=", "open")
    .forUpdate()
    .executeTakeFirst();
  if (!own) {
    await tx.updateTable("carts").set({ userId }).where("id", "=", brought.id).execute();
    return;
  }
  await sql`
    insert into cart_lines (cart_id, variant_id, quantity, seen_price_minor)
    select ${own.id}::uuid, variant_id, quantity, seen_price_minor from cart_lines where cart_id = ${brought.id}::uuid
    on conflict (cart_id, variant_id) do update set quantity = greatest(cart_lines.quantity, excluded.quantity)
  `.execute(tx);
  await tx.updateTable("carts").set({ state: "merged", mergedInto: own.id }).where("id", "=", brought.id).execute();
}
