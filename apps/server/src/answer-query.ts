import type { OutgoingHttpHeaders } from "node:http";
import { adminRouter, type ApiContext, shopRouter, unseal } from "@atelier/api";
import { type AnyRouter, getTRPCErrorFromUnknown, type TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { getErrorShape } from "@trpc/server/shared";
import type { FastifyReply, FastifyRequest } from "fastify";
import { setCookies } from "./cookies.ts";
import type { Shop } from "./shop.ts";
import { sayRetryAfter } from "./wire-error.ts";

export interface QueryCall {
  shop: Shop;
  name: "shop" | "admin";
  request: FastifyRequest;
  reply: FastifyReply;
  path: string;
}

export interface Procedure {
  (options: {
    path: string;
    getRawInput: () => Promise<unknown>;
    ctx: ApiContext;
    type: "query" | "mutation";
    signal: undefined;
    batchIndex: 0;
  }): Promise<unknown>;
  _def: { type: "query" | "mutation" | "subscription"; meta?: { isPublic?: boolean } };
}

const proceduresOf = (router: AnyRouter) =>
  new Map(Object.entries(router._def.procedures as Record<string, Procedure>));
const known = {
  shop: { config: shopRouter._def._config, procedures: proceduresOf(shopRouter) },
  admin: { config: adminRouter._def._config, procedures: proceduresOf(adminRouter) },
};

/**
 * Answers a single query or mutation without tRPC's HTTP adapter, which costs more than most of them; what is sent is the
 * same, byte for byte. Returns whether it answered: a request of any other kind is left alone.
 */
export async function answerQuery(
  call: QueryCall,
  open: (shop: Shop, request: FastifyRequest) => Promise<ApiContext>,
): Promise<boolean> {
  const { shop, request, path } = call;
  const procedure = procedureOf(call);
  const type = request.method === "POST" ? "mutation" : "query";
  if (procedure?._def.type !== type) return false;
  const input = readInput(request);
  if (input === unreadable) return false;
  let ctx: ApiContext | undefined;
  try {
    ctx = await open(shop, request);
    const getRawInput = () => Promise.resolve(input);
    const data = await procedure({ path, getRawInput, ctx, type, signal: undefined, batchIndex: 0 });
    // Whoever changed something sees it changed wherever this process answers next.
    if (type === "mutation" && call.name === "admin") await shop.cache?.caughtUp();
    return send(call, { ctx, status: 200, body: { result: { data } } });
  } catch (cause) {
    return sendFailed(call, { ctx, cause, input, type });
  }
}

/** The procedure a path leads to. */
export function procedureOf({ name, path }: QueryCall): Procedure | undefined {
  return known[name].procedures.get(path);
}

/** Answers with what a procedure threw, as tRPC would. */
export function sendFailed(
  call: QueryCall,
  failed: { ctx: ApiContext | undefined; cause: unknown; input: unknown; type: "query" | "mutation" },
): true {
  const { ctx, cause, input, type } = failed;
  const error = getTRPCErrorFromUnknown(cause);
  sayRetryAfter(call.reply, error.cause);
  const body = { error: shapeOf(call, { ctx, error, input, type }) };
  return send(call, { ctx, status: getHTTPStatusCodeFromError(error), body });
}

export const unreadable = Symbol("unreadable");

/** What the request asks with; `unreadable` where tRPC's own adapter has to read it. */
export function readInput(request: FastifyRequest): unknown {
  const { batch, input: asked } = request.query as Record<string, unknown>;
  const streamed = request.headers["trpc-accept"] ?? request.headers.accept?.includes("application/jsonl");
  if (batch !== undefined || streamed) return unreadable;
  const input = request.method === "POST" ? request.body : asked;
  if (request.method !== "POST" && (input === undefined || input === "")) return undefined;
  if (typeof input !== "string") return unreadable;
  try {
    return JSON.parse(input);
  } catch {
    return unreadable;
  }
}

function shapeOf(
  { name, path }: QueryCall,
  failed: { ctx: ApiContext | undefined; error: TRPCError; input: unknown; type: "query" | "mutation" },
): unknown {
  return getErrorShape({ config: known[name].config, path, ...failed });
}

function send(call: QueryCall, answer: { ctx: ApiContext | undefined; status: number; body: unknown }): true {
  const { shop, request, reply } = call;
  const remember = answer.ctx ? unseal(answer.ctx).remember : {};
  const body = JSON.stringify(answer.body);
  reply.code(answer.status).headers({ vary: "trpc-accept, accept", "content-type": "application/json" });
  if (Object.keys(remember).length > 0) {
    setCookies(reply, shop.config, remember);
    // As bytes: to a string Fastify would add a charset that tRPC's own adapter does not.
    reply.send(Buffer.from(body));
    return true;
  }
  reply.header("content-length", Buffer.byteLength(body));
  sendAtOnce(reply, request.method === "HEAD" ? undefined : { text: body, encoding: "utf8" });
  return true;
}

/** Writes head and body to the socket in one piece: as two pieces they cost a third of the whole request. */
export function sendAtOnce(reply: FastifyReply, body: { text: string; encoding: "utf8" | "latin1" } | undefined): void {
  reply.hijack();
  reply.raw.writeHead(reply.statusCode, reply.getHeaders() as OutgoingHttpHeaders);
  if (body === undefined) reply.raw.end();
  else reply.raw.end(body.text, body.encoding);
}
