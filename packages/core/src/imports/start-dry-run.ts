import type { ImportRunView, ImportSource } from "@atelier/contract/imports";
import { record } from "../audit/index.ts";
import { actorId, type Context, enqueue, inTransaction, newId } from "../kernel/index.ts";
import { assertReadable } from "./assert-readable.ts";
import { importById } from "./import-queries.ts";
import { insertRun } from "./run-writes.ts";
import { removeOldFiles, removeStored, storedPath, storeUpload } from "./stored-files.ts";

export interface UploadedImport {
  source: ImportSource;
  /** As its sender calls it: shown, never used as a path. */
  fileName: string;
  stream: AsyncIterable<Uint8Array>;
}

/**
 * Keeps an uploaded file and lets a job read and check it; nothing of it is written into the shop before it is
 * confirmed. The caller has checked `imports.run`. Refuses: files.too-large (200 MB), imports.not-readable.
 */
export async function startDryRun(ctx: Context, upload: UploadedImport): Promise<ImportRunView> {
  const { source, fileName } = upload;
  await removeOldFiles(ctx.config);
  const id = newId();
  const print = await storeUpload(ctx.config, id, upload.stream);
  try {
    await assertReadable({ source }, storedPath(ctx.config, id));
    return await inTransaction(ctx, async (tx) => {
      await insertRun(tx, {
        id,
        source,
        fileName,
        ...print,
        storageKey: id,
        mode: "dry_run",
        actorId: actorId(ctx.actor),
      });
      // Any CSV first waits for somebody to say what its columns are.
      if (source !== "csv")
        await enqueue(tx, { name: "imports.run", payload: { runId: id }, key: `imports.run:${id}` });
      await record(tx, ctx, {
        action: source === "csv" ? "import.uploaded" : "import.checked",
        resourceKind: "import",
        resourceId: id,
        detail: { source, fileName },
      });
      return importById({ db: tx }, { id });
    });
  } catch (error) {
    await removeStored(ctx.config, id);
    throw error;
  }
}
