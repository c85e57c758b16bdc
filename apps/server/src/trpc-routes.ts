import { adminRouter, type ApiContext, seal, shopRouter, unseal } from "@atelier/api";
import { inShopWords, Refusal } from "@atelier/core/kernel";
import { fastifyRequestHandler } from "@trpc/server/adapters/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { answerPublic } from "./answer-public.ts";
import { answerQuery, type QueryCall } from "./answer-query.ts";
import { contextOf } from "./context-of.ts";
import { setCookies } from "./cookies.ts";
import type { Shop } from "./shop.ts";
import { asTrpcError, sayRetryAfter } from "./wire-error.ts";

const MOST_OPERATIONS = 10;

const routers = { shop: shopRouter, admin: adminRouter };

/** Both routers under `/trpc`: single queries by the short way, everything else by tRPC's own adapter. */
export function addTrpcRoutes(app: FastifyInstance, shop: Shop): void {
  // Streams have no end of their own: without this a closing shop would wait for them.
  app.addHook("preClose", () => shop.connection.notices.close());
  app.register(async (scope) => {
    // tRPC reads the body itself; other kinds of body than JSON have no parser here and are refused.
    scope.removeAllContentTypeParsers();
    scope.addHook("onSend", async (request) => {
      if (request.method === "POST" && request.url.startsWith("/trpc/admin/")) await shop.cache?.caughtUp();
    });
    scope.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));
    for (const name of ["shop", "admin"] as const) {
      scope.route<{ Params: { path: string } }>({
        method: ["GET", "POST"],
        url: `/trpc/${name}/:path`,
        handler: (request, reply) => answer({ shop, name, request, reply, path: request.params.path }),
      });
    }
  });
}

async function answer(call: QueryCall): Promise<FastifyReply> {
  const { request, reply, path } = call;
  assertFewOperations(request, path);
  reply.header("cache-control", "no-store");
  if (await answerPublic(call)) return reply;
  if (await answerQuery(call, sealedContext)) return reply;
  if (request.method === "HEAD") throw new Refusal("request.not-found");
  await answerByAdapter(call);
  return reply;
}

function assertFewOperations(request: FastifyRequest, path: string): void {
  const { batch } = request.query as Record<string, unknown>;
  if (batch !== undefined && path.split(",").length > MOST_OPERATIONS) throw new Refusal("request.too-many-operations");
}

async function answerByAdapter({ shop, name, request, reply, path }: QueryCall): Promise<void> {
  // A streamed answer sends its head before the operation has said what to remember.
  request.raw.headers["trpc-accept"] = "application/json";
  await fastifyRequestHandler({
    router: routers[name],
    req: request,
    res: reply,
    path,
    maxBatchSize: MOST_OPERATIONS,
    createContext: () => sealedContext(shop, request),
    responseMeta({ ctx, errors }) {
      if (ctx) setCookies(reply, shop.config, unseal(ctx).remember);
      for (const error of errors) sayRetryAfter(reply, error.cause);
      return {};
    },
  });
}

/** The request's context, sealed. A database that is away is told as such. */
async function sealedContext(shop: Shop, request: FastifyRequest): Promise<ApiContext> {
  try {
    return seal(await contextOf(shop, request));
  } catch (error) {
    const cause = inShopWords(error);
    if (cause instanceof Refusal) throw asTrpcError(cause);
    throw error;
  }
}
