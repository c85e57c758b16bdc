import type { Permission } from "@atelier/contract/permissions";
import { inShopWords, Refusal } from "@atelier/core/kernel";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { ApiContext } from "./context.ts";
import { refusalStatus } from "./refusal-status.ts";
import { unseal } from "./seal.ts";
import type { WireError } from "./wire.ts";

export interface ProcedureMeta {
  kind: "guest" | "customer" | "staff" | "recent";
  permission?: Permission;
  /** Whoever asks gets the same: the answer may be kept, and shared. */
  isPublic?: boolean;
}

export const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    defaultMeta: { kind: "guest" },
    // A word often enough that no proxy takes a silent stream for a dead one; without it the client comes anew.
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter({ shape, error, ctx }): WireError {
      const refusal = refusalOf(error);
      const { stack: _stack, ...data } = shape.data;
      return {
        ...shape,
        message: refusal?.code ?? "unexpected",
        data: {
          ...data,
          refusal: refusal ? { code: refusal.code, detail: refusal.detail } : null,
          requestId: ctx ? unseal(ctx).requestId : null,
        },
      };
    },
  });

function refusalOf(error: TRPCError): Refusal | undefined {
  if (error.cause instanceof Refusal) return error.cause;
  if (error.cause instanceof ZodError && error.code === "BAD_REQUEST") {
    const fields = Object.fromEntries(error.cause.issues.map((issue) => [issue.path.join("."), issue.message]));
    return new Refusal("request.malformed", { fields });
  }
  if (error.code === "BAD_REQUEST" || error.code === "PARSE_ERROR" || error.code === "UNSUPPORTED_MEDIA_TYPE") {
    return new Refusal("request.malformed");
  }
  if (error.code === "PAYLOAD_TOO_LARGE") return new Refusal("request.too-large");
  if (error.code === "NOT_FOUND" || error.code === "METHOD_NOT_SUPPORTED") return new Refusal("request.not-found");
  return undefined;
}

/** Turns a refusal into tRPC's error under its status; whatever else was thrown is a bug, logged whole and shown as nothing. */
export const refusals = t.middleware(async ({ ctx, next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const cause = inShopWords(result.error.cause);
  if (cause instanceof Refusal) {
    throw new TRPCError({ code: refusalStatus[cause.code], message: cause.code, cause });
  }
  if (result.error.code === "INTERNAL_SERVER_ERROR") {
    unseal(ctx).log.error({ err: result.error.cause ?? result.error, path }, "A procedure failed");
  }
  return result;
});
