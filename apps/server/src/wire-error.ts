import { refusalStatus, shopRouter } from "@atelier/api";
import { Refusal } from "@atelier/core/kernel";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { getErrorShape } from "@trpc/server/shared";
import type { FastifyReply } from "fastify";

/** A refusal in tRPC's words, as a procedure would have thrown it. */
export function asTrpcError(refusal: Refusal): TRPCError {
  return new TRPCError({ code: refusalStatus[refusal.code], message: refusal.code, cause: refusal });
}

/** Answers in the form of a procedure's error, wherever in the server the refusal arose. */
export function sendError(reply: FastifyReply, error: TRPCError, status?: number): FastifyReply {
  const httpStatus = status ?? getHTTPStatusCodeFromError(error);
  sayRetryAfter(reply, error.cause);
  return reply
    .code(httpStatus)
    .header("cache-control", "no-store")
    .type("application/json")
    .send(JSON.stringify(shaped(error, { httpStatus, requestId: reply.request.id })));
}

/** The same for what has no request to answer. */
export function asWire(code: Refusal["code"], httpStatus: number): object {
  return shaped(asTrpcError(new Refusal(code)), { httpStatus, requestId: null });
}

function shaped(error: TRPCError, own: { httpStatus: number; requestId: string | null }): object {
  const config = shopRouter._def._config;
  const shape = getErrorShape({ config, error, type: "unknown", path: undefined, input: undefined, ctx: undefined });
  return { error: { ...shape, data: { ...shape.data, ...own } } };
}

/** Tells a client that was told to wait how long (RFC 9110, section 10.2.3). */
export function sayRetryAfter(reply: FastifyReply, cause: unknown): void {
  const seconds = isRefusal(cause) ? cause.detail.retryAfterSeconds : undefined;
  if (seconds !== undefined) reply.header("retry-after", String(seconds));
}

function isRefusal(cause: unknown): cause is Refusal {
  return cause instanceof Error && cause.name === "Refusal";
}
