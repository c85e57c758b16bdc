import type { Context } from "@atelier/core/kernel";
import type { ApiContext } from "./context.ts";

const contexts = new WeakMap<ApiContext, Context>();

/** Seals a context for its way through tRPC. */
export function seal(context: Context): ApiContext {
  const sealed = Object.freeze({}) as ApiContext;
  contexts.set(sealed, context);
  return sealed;
}

/** Opens a sealed context again. */
export function unseal(sealed: ApiContext): Context {
  const context = contexts.get(sealed);
  if (!context) throw new Error("This context was not sealed here");
  return context;
}
