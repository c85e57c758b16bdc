import { randomUUID } from "node:crypto";
import { inShopWords, lazyLog, type Log, openCache, Refusal } from "@atelier/core/kernel";
import { distrustKeptSettings } from "@atelier/core/settings";
import cookie from "@fastify/cookie";
import { getTRPCErrorFromUnknown } from "@trpc/server";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { answerClientError } from "./client-error.ts";
import { addFileRoutes } from "./file-routes.ts";
import { addHealthRoutes } from "./health-routes.ts";
import { addNoticeRoute } from "./notice-route.ts";
import { addRequestLog } from "./request-log.ts";
import { refusalOfOrigin } from "./same-origin.ts";
import { addSecurityHeaders } from "./security-headers.ts";
import type { Shop } from "./shop.ts";
import { addPages, builtPages } from "./spa-routes.ts";
import { addStripeWebhook } from "./stripe-webhook.ts";
import { addTrpcRoutes } from "./trpc-routes.ts";
import { addUploadRoutes } from "./upload-routes.ts";
import { asTrpcError, sendError } from "./wire-error.ts";

const LARGEST_BODY = 1024 * 1024;
// Ten paths of a batch in one.
const LONGEST_PATH = 1_000;

/** The shop's HTTP door: carries requests to the routers and knows no rule. Not yet listening. */
export async function buildHttp(shop: Shop, pages = builtPages()): Promise<FastifyInstance> {
  const { config } = shop;
  const log = logOf(shop);
  const app: FastifyInstance = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    childLoggerFactory: (_logger, bindings) => lazyLog(log, bindings),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    bodyLimit: LARGEST_BODY,
    routerOptions: { maxParamLength: LONGEST_PATH },
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    genReqId: (request) => requestId(request.headers["x-request-id"]),
    forceCloseConnections: "idle",
    connectionTimeout: 60_000,
    requestTimeout: 120_000,
    // Addresses the router cannot read, and what is no HTTP at all.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    clientErrorHandler: answerClientError,
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    // An address with a slash at its end, which the files of the built apps take for a folder.
    if (error.statusCode === 403 && !(error instanceof Refusal)) return reply.callNotFound();
    return answerError(error, request, reply);
  });
  await app.register(cookie);
  addSecurityHeaders(app, config, [pages.storefront, pages.admin]);
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id);
    done(request.routeOptions.url === "/webhooks/stripe" ? undefined : refusalOfOrigin(config, request));
  });
  // Told to end, it keeps no line open for a next request once the present one is answered.
  app.addHook("preClose", (done) => {
    app.server.keepAliveTimeout = 1;
    done();
  });
  addRequestLog(app, log);
  await keepPublicAnswers(app, shop);
  addTrpcRoutes(app, shop);
  addStripeWebhook(app, shop);
  addNoticeRoute(app, shop);
  addHealthRoutes(app, shop);
  addFileRoutes(app, shop);
  await addUploadRoutes(app, shop);
  await addPages(app, shop, pages);
  return app;
}

/** Opens the cache, unless it is switched off. */
async function keepPublicAnswers(app: FastifyInstance, shop: Shop): Promise<void> {
  if (!shop.config.cache) return;
  const cache = await openCache(shop, (tag) => {
    if (tag === "settings") distrustKeptSettings();
  });
  shop.cache = cache;
  app.addHook("onClose", () => cache.close());
}

/** At a maker's own terminal a line for each request would bury what matters; LOG_LEVEL=debug shows them. */
function logOf({ config, log }: Shop): Log {
  return config.production || config.logLevel !== "info" ? log : log.child({}, { level: "warn" });
}

function requestId(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Whatever goes wrong outside a procedure, told in the form of a procedure's error; a bug is logged whole and shown as nothing. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const cause = inShopWords(error);
  if (cause instanceof Refusal) return sendError(reply, asTrpcError(cause));
  const status = error.statusCode ?? 500;
  if (status === 413) return sendError(reply, asTrpcError(new Refusal("request.too-large")));
  if (status >= 400 && status < 500) return sendError(reply, asTrpcError(new Refusal("request.malformed")), status);
  request.log.error({ err: error }, "A request failed");
  return sendError(reply, getTRPCErrorFromUnknown(error));
}
