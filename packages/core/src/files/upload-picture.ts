import type { AdminImageView } from "@atelier/contract/catalog";
import { record } from "../audit/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { forgetDuplicate, keepPicture, type Picture, writePicture } from "./keep-picture.ts";

/** What staff are told of a picture they sent. */
export type UploadedPicture = Pick<AdminImageView, "fileId" | "state" | "refusedBecause" | "originalName">;

/**
 * Takes a picture from staff, checked by its content; its renditions follow as a job. The same bytes twice are one
 * picture. The caller has checked `files.upload`. Refuses: files.too-large, files.not-an-image.
 */
export async function uploadPicture(ctx: Context, picture: Picture): Promise<UploadedPicture> {
  const kept = await keepPicture(ctx, picture);
  const file = await inTransaction(ctx, async (tx) => {
    const written = await writePicture(tx, kept, true);
    const detail = { name: kept.name, bytes: kept.bytes };
    await record(tx, ctx, { action: "file.uploaded", resourceKind: "file", resourceId: written.id, detail });
    return written;
  });
  await forgetDuplicate(ctx, kept, file);
  return { fileId: file.id, state: file.state, refusedBecause: file.refusedBecause, originalName: file.originalName };
}
