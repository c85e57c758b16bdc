import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { actorId, type Context, derivedToken, hashToken, newId, permit, type Permitted } from "../kernel/index.ts";

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
 * Locks the visitor's open cart: the account's own, or the one whose token she brings. The WHERE clause is the check:
 * a token of somebody's account opens nothing for anybody else.
 */
export async function lockCart(tx: Tx, ctx: Context): Promise<Permitted<Cart> | undefined> {
  const userId = actorId(ctx.actor);
  const tokenHash = ctx.visit.cartToken ? hashToken(ctx.visit.cartToken) : null;
  const row = await tx
    .selectFrom("carts")
    .select(["id", "userId", "state"])
    .where("state", "=", "open")
    .where("expiresAt", ">", sql<string>`now()`)
    .where(sql<boolean>`(user_id = ${userId}::uuid or (token_hash = ${tokenHash}::text and user_id is null))`)
    .orderBy(sql`user_id is null`)
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row && permit(row as Cart);
}

/** The visitor's cart under lock, made when she has none. */
export async function lockOrOpenCart(tx: Tx, ctx: Context): Promise<Permitted<Cart>> {
  const found = await lockCart(tx, ctx);
  if (found) return found;
  const id = newId();
  const userId = actorId(ctx.actor);
  const opened = await tx
    .insertInto("carts")
    .values({ id, userId, tokenHash: hashToken(tokenOfCart(ctx, id)), expiresAt: KEPT_FOR })
    // Spelt out and not as parameters: Postgres must recognize the partial index in a plan it keeps.
    .onConflict((conflict) =>
      conflict.column("userId").where(sql<boolean>`state = 'open' and user_id is not null`).doNothing(),
    )
    .returning(["id", "userId", "state"])
    .executeTakeFirst();
  if (opened) return permit(opened as Cart);
  const other = (await lockCart(tx, ctx)) ?? (userId && (await beginAgain(tx, userId)));
  if (!other) throw new Error("A cart could be neither opened nor found");
  return other;
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

/** A cart that is used is kept another thirty days. */
export async function keepCart(tx: Tx, cart: Permitted<Cart>): Promise<void> {
  await tx.updateTable("carts").set({ expiresAt: KEPT_FOR }).where("id", "=", cart.id).execute();
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
  const ordered = await tx.selectFrom("carts").select("mergedInto").where("id", "=", orderedCartId).executeTakeFirst();
  const cartId = ordered?.mergedInto ?? orderedCartId;
  const ids = sold.map((line) => line.variantId);
  await sql`
    with sold as (
      select variant_id, sum(quantity)::int as quantity
      from unnest(${ids}::uuid[], ${sold.map((line) => line.quantity)}::int[]) as s (variant_id, quantity) group by variant_id
    ), gone as (
      delete from cart_lines l using sold where l.cart_id = ${cartId}::uuid and l.variant_id = sold.variant_id and l.quantity <= sold.quantity
    )
    update cart_lines l set quantity = l.quantity - sold.quantity
    from sold where l.cart_id = ${cartId}::uuid and l.variant_id = sold.variant_id and l.quantity > sold.quantity
  `.execute(tx);
  await tx
    .updateTable("carts")
    .set({ state: "ordered" })
    .where("id", "=", cartId)
    .where("state", "=", "open")
    .where((eb) => eb.not(eb.exists(eb.selectFrom("cartLines").select("id").where("cartId", "=", cartId))))
    .execute();
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
