import type { RefusalCode, RefusalDetail } from "@atelier/contract/refusals";
import type { TRPCDefaultErrorShape } from "@trpc/server";

/** What a client reads of an error. A shape that did not extend tRPC's own would be dropped without a word. */
export interface WireError extends TRPCDefaultErrorShape {
  data: TRPCDefaultErrorShape["data"] & {
    refusal: { code: RefusalCode; detail: RefusalDetail } | null;
    requestId: string | null;
  };
}

export type { AdminRouter } from "./admin-router.ts";
export type { ShopRouter } from "./shop-router.ts";
