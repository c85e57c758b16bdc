import { basename } from "node:path";
import { attachPicture } from "../catalog/index.ts";
import { forgetDuplicate, type KeptPicture, keepPicture, writePicture } from "../files/index.ts";
import { type Context, inTransaction, Refusal } from "../kernel/index.ts";
import { MOST_ISSUES, MOST_TRIES } from "./import-limits.ts";
import { issuesListed } from "./import-queries.ts";
import { shownValue } from "./import-unit.ts";
import { CannotFetch, type Download, downloadPicture } from "./pictures/download-picture.ts";
import { waitingPicture } from "./pictures/picture-queries.ts";
import { enqueuePicture, lockPicture, markPicture } from "./pictures/picture-writes.ts";
import { addCounts, insertIssues } from "./progress-writes.ts";

const RETRY_SECONDS = 60;

/**
 * Job: fetches one picture of an import and puts it on its product. What cannot be had is asked for three times and then
 * noted on the run; the product stays as it is.
 */
export async function fetchPicture(ctx: Context, input: { pictureId: string }, signal?: AbortSignal): Promise<void> {
  // Loaded with the first picture that is fetched.
  const { publicAgent } = await import("./pictures/public-agent.ts");
  const dispatcher = publicAgent();
  try {
    await fetchThrough(ctx, input.pictureId, { dispatcher, signal });
  } finally {
    await dispatcher.destroy();
  }
}

/** The same over a given way into the network. */
export async function fetchThrough(ctx: Context, pictureId: string, way: Download): Promise<void> {
  const picture = await waitingPicture(ctx.db, pictureId);
  if (!picture) return;
  try {
    const kept = await keepPicture(ctx, { name: nameOf(picture.url), bytes: await downloadPicture(picture.url, way) });
    await hang(ctx, pictureId, kept);
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    await noteFailure(ctx, pictureId, failure);
  }
}

function nameOf(url: string): string {
  return basename(new URL(url).pathname) || "picture";
}

/** Puts a stored picture on its product in the place the file gave it. */
async function hang(ctx: Context, pictureId: string, kept: KeptPicture): Promise<void> {
  const written = await inTransaction(ctx, async (tx) => {
    const picture = await lockPicture(tx, pictureId);
    if (picture?.state !== "waiting") return undefined;
    const file = await writePicture(tx, kept);
    const { productId, variantId, alt, position, tries } = picture;
    await attachPicture(tx, { productId, fileId: file.id, variantId, alt, position });
    await markPicture(tx, pictureId, { state: "done", tries: tries + 1, fileId: file.id });
    await addCounts(tx, picture.runId, { "pictures fetched": 1 });
    return file;
  });
  if (written) await forgetDuplicate(ctx, kept, written);
}

/** What is nobody's mistake but the picture's; a shutdown or a bug is neither. */
function failureOf(error: unknown): CannotFetch | undefined {
  if (error instanceof CannotFetch) return error;
  if (!(error instanceof Refusal)) return undefined;
  if (error.code === "files.not-an-image") return new CannotFetch("What the host sent is no picture", true);
  return error.code === "files.too-large"
    ? new CannotFetch("The picture is larger than 20 MB or 50 million pixels", true)
    : undefined;
}

async function noteFailure(ctx: Context, pictureId: string, failure: CannotFetch): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const picture = await lockPicture(tx, pictureId);
    if (picture?.state !== "waiting") return;
    const tries = picture.tries + 1;
    if (!failure.isFinal && tries < MOST_TRIES) {
      await markPicture(tx, pictureId, { state: "waiting", tries });
      await enqueuePicture(tx, pictureId, RETRY_SECONDS * tries);
      return;
    }
    await markPicture(tx, pictureId, { state: "failed", tries });
    await addCounts(tx, picture.runId, { "pictures failed": 1 });
    if ((await issuesListed(tx, picture.runId)) >= MOST_ISSUES) return;
    const note = {
      row: picture.rowNumber,
      column: "Image Src",
      value: shownValue(picture.url),
      reason: failure.message,
    };
    await insertIssues(tx, picture.runId, [{ ...note, severity: "note" }]);
  });
}
