import { importSource } from "@atelier/contract/imports";
import type { Permission } from "@atelier/contract/permissions";
import { assertMay, countWrite } from "@atelier/core/access";
import { uploadPicture } from "@atelier/core/files";
import { startDryRun } from "@atelier/core/imports";
import { type Context, Refusal } from "@atelier/core/kernel";
import multipart, { type MultipartFile } from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { contextOf } from "./context-of.ts";
import type { Shop } from "./shop.ts";

const MEGABYTE = 1024 * 1024;
const LARGEST_PICTURE = 25 * MEGABYTE;
const LARGEST_IMPORT = 1024 * MEGABYTE;

/** Files come in as streams beside tRPC, which would hold them in memory. Permission is asked before a byte is read. */
export async function addUploadRoutes(app: FastifyInstance, shop: Shop): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fields: 0, parts: 1 }, throwFileSizeLimit: true });

    scope.post("/api/uploads/pictures", async (request, reply) => {
      const ctx = await staffContext(shop, request, "files.upload");
      const part = await oneFile(request, LARGEST_PICTURE);
      return reply
        .header("cache-control", "no-store")
        .send(await uploadPicture(ctx, { name: shownName(part), bytes: part.file }));
    });

    scope.post("/api/uploads/imports", async (request, reply) => {
      const ctx = await staffContext(shop, request, "imports.run");
      const source = importSource.safeParse((request.query as Record<string, unknown>).source);
      if (!source.success) throw new Refusal("request.malformed", { field: "source" });
      const part = await oneFile(request, LARGEST_IMPORT);
      const run = await startDryRun(ctx, { source: source.data, fileName: shownName(part), stream: part.file });
      return reply.header("cache-control", "no-store").send(run);
    });
  });
}

async function staffContext(shop: Shop, request: FastifyRequest, permission: Permission): Promise<Context> {
  const ctx = await contextOf(shop, request);
  await countWrite(ctx);
  assertMay(ctx, permission);
  return ctx;
}

async function oneFile(request: FastifyRequest, fileSize: number): Promise<MultipartFile> {
  if (!request.isMultipart()) throw new Refusal("request.malformed", { field: "file" });
  const part = await request.file({ limits: { fileSize } });
  if (!part) throw new Refusal("request.malformed", { field: "file" });
  return part;
}

const LONGEST_NAME = 200;

/** The file's name as its sender calls it: shown, never used as a path. */
function shownName(part: MultipartFile): string {
  const name =
    part.filename
      .replace(/[\p{Cc}\p{Cs}]/gu, "")
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? "";
  return name.slice(-LONGEST_NAME) || "file";
}
