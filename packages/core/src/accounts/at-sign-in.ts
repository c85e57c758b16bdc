import type { Tx } from "@atelier/db";
import type { Context } from "../kernel/index.ts";

/** A step of a higher domain that belongs to signing in, in the same transaction: the cart's, which joins the account. */
export type AtSignIn = (tx: Tx, ctx: Context, userId: string) => Promise<void>;
