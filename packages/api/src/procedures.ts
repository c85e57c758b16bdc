import type { Permission } from "@atelier/contract/permissions";
import { assertCustomer, assertMay, assertRecent, countWrite } from "@atelier/core/access";
import { refusals, t } from "./trpc.ts";
import { unseal } from "./seal.ts";

export const router = t.router;

const opened = t.procedure.use(refusals).use(async ({ ctx, type, next }) => {
  const context = unseal(ctx);
  if (type === "mutation") await countWrite(context);
  return next({ ctx: context });
});

/** Anyone, signed in or not. */
export const guestProcedure = opened.meta({ kind: "guest" });

/** Anyone, and each gets the same answer, whoever asks: it may be kept and shared. */
export const publicProcedure = opened.meta({ kind: "guest", isPublic: true });

/** Whoever is signed in. */
export const customerProcedure = opened.meta({ kind: "customer" }).use(({ ctx, next }) => {
  assertCustomer(ctx);
  return next();
});

/** Staff whose role carries the permission. */
export function staffProcedure(permission: Permission) {
  return opened.meta({ kind: "staff", permission }).use(({ ctx, next }) => {
    assertMay(ctx, permission);
    return next();
  });
}

/** Staff with the permission who have signed in again within minutes. */
export function recentProcedure(permission: Permission) {
  return opened.meta({ kind: "recent", permission }).use(async ({ ctx, next }) => {
    assertMay(ctx, permission);
    await assertRecent(ctx);
    return next();
  });
}
