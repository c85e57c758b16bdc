import { readRendition } from "@atelier/core/files";
import { Refusal } from "@atelier/core/kernel";
import type { FastifyInstance } from "fastify";
import type { Shop } from "./shop.ts";

/** Pictures, by id, width and format. What lies at such an address never changes; it may lead to what replaced it. */
export function addFileRoutes(app: FastifyInstance, shop: Shop): void {
  app.get<{ Params: { id: string; name: string } }>("/files/:id/:name", async (request, reply) => {
    const [width, format, ...rest] = request.params.name.split(".");
    if (!width || !format || rest.length > 0) throw new Refusal("files.not-found");
    const picture = await readRendition(shop, { fileId: request.params.id, width, format });
    if ("location" in picture) {
      return reply.header("cache-control", picture.cacheControl).redirect(picture.location, 302);
    }
    return reply
      .type(picture.contentType)
      .header("cache-control", picture.cacheControl)
      .header("content-length", picture.bytes)
      .header("content-disposition", "inline")
      .header("content-security-policy", "default-src 'none'; sandbox")
      .send(picture.body);
  });
}
