import { readRendition } from "@atelier/core/files";
import { Refusal } from "@atelier/core/kernel";
import type { FastifyInstance } from "fastify";
import type { Shop } from "./shop.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const rendition = /^(\d{1,4})\.(avif|webp|jpeg)$/;

/** Pictures, by id, width and format. What lies at such an address never changes. */
export function addFileRoutes(app: FastifyInstance, shop: Shop): void {
  app.get<{ Params: { id: string; name: string } }>("/files/:id/:name", async (request, reply) => {
    const { id, name } = request.params;
    const [, width, format] = rendition.exec(name) ?? [];
    if (!uuid.test(id) || !width || !isFormat(format)) throw new Refusal("files.not-found");
    const picture = await readRendition(shop, { fileId: id, width: Number(width), format });
    return reply
      .type(`image/${format}`)
      .header("cache-control", "public, max-age=31536000, immutable")
      .header("content-security-policy", "default-src 'none'; sandbox")
      .header("content-disposition", "inline")
      .send(picture);
  });
}

function isFormat(format: string | undefined): format is "avif" | "webp" | "jpeg" {
  return format === "avif" || format === "webp" || format === "jpeg";
}
