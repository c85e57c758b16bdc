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

interface Procedure {
  (options: {
    path: string;
    getRawInput: () => Promise<unknown>;
    ctx: ApiContext;
    type: "query";
    signal: undefined;
    batchIndex: 0;
  }): Promise<unknown>;
  _def: { type: "query" | "mutation" | "subscription" };
}

const proceduresOf = (router: AnyRouter) =>
  new Map(Object.entries(router._def.procedures as Record<string, Procedure>));
const known = {
  shop: { config: shopRouter._def._config, procedures: proceduresOf(shopRouter) },
  admin: { config: adminRouter._def._config, procedures: proceduresOf(adminRouter) },
};

/**
 * Answers a single query without tRPC's HTTP adapter, which costs more than the query itself; what is sent is the same,
 * byte for byte. Returns whether it answered: a request of any other kind is left alone.
 */
export async function answerQuery(
  call: QueryCall,
  open: (shop: Shop, request: FastifyRequest) => Promise<ApiContext>,
): Promise<boolean> {
  const { shop, request, reply, path } = call;
  const procedure = known[call.name].procedures.get(path);
  const input = request.method === "POST" ? unreadable : readInput(request);
  if (procedure?._def.type !== "query" || input === unreadable) return false;
  let ctx: ApiContext | undefined;
  try {
    ctx = await open(shop, request);
    const getRawInput = () => Promise.resolve(input);
    const data = await procedure({ path, getRawInput, ctx, type: "query", signal: undefined, batchIndex: 0 });
    return send(call, { ctx, status: 200, body: { result: { data } } });
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    sayRetryAfter(reply, error.cause);
    return send(call, {
      ctx,
      status: getHTTPStatusCodeFromError(error),
      body: { error: shapeOf(call, { ctx, error, input }) },
    });
  }
}

const unreadable = Symbol("unreadable");

function readInput(request: FastifyRequest): unknown {
  const { batch, input } = request.query as Record<string, unknown>;
  const streamed = request.headers["trpc-accept"] ?? request.headers.accept?.includes("application/jsonl");
  if (batch !== undefined || streamed) return unreadable;
  if (input === undefined || input === "") return undefined;
  if (typeof input !== "string") return unreadable;
  try {
    return JSON.parse(input);
  } catch {
    return unreadable;
  }
}

function shapeOf(
  { name, path }: QueryCall,
  failed: { ctx: ApiContext | undefined; error: TRPCError; input: unknown },
): unknown {
  const { ctx, error, input } = failed;
  return getErrorShape({ config: known[name].config, ctx, error, input, path, type: "query" });
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
  // Straight to the socket, head and body in one piece: as two pieces they cost a third of the whole request.
  reply.hijack();
  reply.raw.writeHead(answer.status, { ...reply.getHeaders(), "content-length": Buffer.byteLength(body) });
  reply.raw.end(request.method === "HEAD" ? undefined : body);
  return true;
}
