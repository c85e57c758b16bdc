import { adminRouter, seal, shopRouter } from "@atelier/api";
import type { Context } from "@atelier/core/kernel";

export interface Callers {
  shop: ReturnType<(typeof shopRouter)["createCaller"]>;
  admin: ReturnType<(typeof adminRouter)["createCaller"]>;
}

/** Both routers as one person calls them, without a wire in between. */
export function callersFor(ctx: Context): Callers {
  const sealed = seal(ctx);
  return { shop: shopRouter.createCaller(sealed), admin: adminRouter.createCaller(sealed) };
}
