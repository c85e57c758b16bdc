import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "@atelier/core/kernel";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { addFeedRoute } from "./feed-route.ts";
import { type PageAnswer, storefrontAnswers } from "./page-routes.ts";
import { builtPage, sendPage } from "./send-page.ts";
import type { Shop } from "./shop.ts";
import { addSitemapRoutes } from "./sitemap-routes.ts";
import { asTrpcError, sendError } from "./wire-error.ts";

export interface Pages {
  storefront: string;
  admin: string;
}

/** Where the built apps lie, seen from `src` and from `dist` alike. */
export function builtPages(): Pages {
  const apps = fileURLToPath(new URL("../../", import.meta.url));
  return { storefront: join(apps, "storefront", "dist"), admin: join(apps, "admin", "dist") };
}

const machine = /^\/(trpc|api|files|webhooks)(\/|$)/;

/** The two apps: the storefront at `/`, the admin at `/admin/`. Any address a person opens leads to its app's page. */
export async function addPages(app: FastifyInstance, shop: Shop, pages: Pages): Promise<void> {
  const shared = {
    preCompressed: true,
    wildcard: true,
    cacheControl: false,
    setHeaders,
    allowedPath,
  };
  if (existsSync(pages.storefront))
    await app.register(fastifyStatic, { ...shared, root: pages.storefront, prefix: "/", index: false });
  if (existsSync(pages.admin)) {
    const decorateReply = !existsSync(pages.storefront);
    await app.register(fastifyStatic, {
      ...shared,
      root: pages.admin,
      prefix: "/admin/",
      index: false,
      decorateReply,
    });
  }
  app.get("/admin", (_request, reply) => reply.redirect("/admin/", 308));
  addSitemapRoutes(app, shop);
  addFeedRoute(app, shop);
  const answerStorefront = storefrontAnswers(app, shop, pages.storefront);
  const answerAdmin = adminAnswers(pages.admin);
  if (answerStorefront) app.get("/", answerStorefront);
  if (answerAdmin) app.get("/admin/", answerAdmin);
  app.setNotFoundHandler(async (request, reply) => {
    const answer = pathOf(request).startsWith("/admin/") ? answerAdmin : answerStorefront;
    if (!answer || !isNavigation(request)) return sendError(reply, asTrpcError(new Refusal("request.not-found")));
    return answer(request, reply);
  });
}

/** The admin's page: as it was when the shop opened, like the rules about it in its policy. */
function adminAnswers(folder: string): PageAnswer | undefined {
  const page = builtPage(folder);
  return page && ((request, reply) => sendPage(request, reply, page));
}

/** Vite names built files by their content, so they never change; the page that names them is asked for each time. */
function setHeaders(reply: FastifyReply, path: string): void {
  const forever = /[/\\]assets[/\\]/.test(path);
  reply.header("cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache");
}

/** Source maps are for whoever has the folder, not for visitors. */
function allowedPath(path: string): boolean {
  return !path.endsWith(".map");
}

/** A page's address has no file ending and is not the API's; browsers say what they want it for, programs may not. */
function isNavigation(request: FastifyRequest): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const path = pathOf(request);
  if (machine.test(path) || /\.\w{1,8}$/.test(path)) return false;
  const wantedAs = request.headers["sec-fetch-dest"];
  if (wantedAs !== undefined) return wantedAs === "document";
  return /text\/html|\*\/\*/.test(request.headers.accept ?? "*/*");
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "/";
}
