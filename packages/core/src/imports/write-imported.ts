import type { Tx } from "@atelier/db";
import { sql } from "kysely";
import { adminProductById, type ProductDraft, slugOf, writeProduct, writeShelf } from "../catalog/index.ts";
import { type Context, errorCode, Refusal } from "../kernel/index.ts";
import { draftOver, stockNotes } from "./draft-over.ts";
import type { ImportedProduct, ImportIssue, ImportUnit } from "./import-unit.ts";
import { shownValue } from "./import-unit.ts";
import type { KnownProduct } from "./known-queries.ts";
import { picturesOf } from "./pictures/picture-queries.ts";
import { forgetPictures, type QueuedPicture, queuePictures } from "./pictures/picture-writes.ts";

export interface ToWrite {
  runId: string;
  unit: ImportUnit;
  imported: ImportedProduct;
  known: KnownProduct | undefined;
  takenSlugs: ReadonlySet<string>;
}

export interface Written {
  productId: string;
  pictures: number;
  notes: ImportIssue[];
}

/** Step: writes one product of a file, or gives back why the shop will not have it, with nothing of it written. */
export async function writeImported(tx: Tx, ctx: Pick<Context, "actor">, one: ToWrite): Promise<Written | ImportIssue> {
  await sql`savepoint imported_product`.execute(tx);
  try {
    const written = await writeOne(tx, ctx, one);
    await sql`release savepoint imported_product`.execute(tx);
    return written;
  } catch (error) {
    const reason = whyRefused(error);
    if (reason === undefined) throw error;
    await sql`rollback to savepoint imported_product`.execute(tx);
    return { row: one.unit.firstRow, column: "", value: shownValue(one.unit.name), reason, severity: "refused" };
  }
}

async function writeOne(tx: Tx, ctx: Pick<Context, "actor">, one: ToWrite): Promise<Written> {
  const { imported, known, unit } = one;
  const shelf =
    imported.family === null ? undefined : await writeShelf(tx, ctx, { shelf: "family", name: imported.family });
  const familyId = shelf?.id ?? null;
  const collection = imported.collection && { shelf: "collection" as const, name: imported.collection };
  const collectionId = collection ? (await writeShelf(tx, ctx, collection)).id : null;
  if (!known) {
    const { draft, notes } = newDraft(one, { familyId, collectionId });
    const { id, variantIds } = await writeProduct(tx, ctx, draft);
    return {
      productId: id,
      pictures: await queuePictures(tx, one.runId, picturesFor(imported, id, variantIds)),
      notes,
    };
  }
  const current = await adminProductById({ db: tx }, { id: known.id });
  const fetched = await picturesOf(tx, known.id);
  const over = { imported, current, familyId, collectionId, fetched, variantRows: unit.variantRows };
  const { id, variantIds } = await writeProduct(tx, ctx, draftOver(over));
  await forgetPictures(
    tx,
    id,
    imported.pictures.map(({ url }) => url),
  );
  return {
    productId: id,
    pictures: await queuePictures(tx, one.runId, picturesFor(imported, id, variantIds)),
    notes: stockNotes(over),
  };
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_SLUG = 200;

function newDraft(
  { imported, takenSlugs, unit }: ToWrite,
  shelves: { familyId: string | null; collectionId: string | null },
): { draft: ProductDraft; notes: ImportIssue[] } {
  const { product, handle } = imported;
  const draft: ProductDraft = {
    ...product,
    familyId: shelves.familyId,
    collectionIds: shelves.collectionId ? [shelves.collectionId] : [],
    images: [],
    stockKind: "import",
  };
  if (handle === null) return { draft, notes: [] };
  const slug = SLUG.test(handle) && handle.length <= LONGEST_SLUG ? handle : slugOf(handle);
  if (!takenSlugs.has(slug)) return { draft: { ...draft, slug }, notes: [] };
  const reason = "Another product of the shop has this address; this one gets another, made of its title";
  return {
    draft,
    notes: [{ row: unit.firstRow, column: "Handle", value: shownValue(handle), reason, severity: "note" }],
  };
}

function picturesFor(imported: ImportedProduct, productId: string, variantIds: readonly string[]): QueuedPicture[] {
  return imported.pictures.map(({ url, alt, row, variant }, position) => {
    return { productId, variantId: variant === null ? null : (variantIds[variant] ?? null), url, alt, position, row };
  });
}

const inWords: Record<string, string> = {
  "catalog.sku-taken": "Another product of the shop has this SKU",
  "catalog.slug-taken": "Another product of the shop has this address",
  "stock.below-zero": "The shop counts less than none of it, so it cannot be sold only from stock",
  "stock.below-reserved": "More of it is promised than is there, so it cannot be sold only from stock",
};
// PostgreSQL docs, appendix A: data exception, integrity constraint violation, program limit exceeded.
const aboutTheData = /^(22|23|54)/;

/** The shop's or the database's reason not to take a product; undefined for what is nobody's data. */
function whyRefused(error: unknown): string | undefined {
  if (error instanceof Refusal)
    return (
      inWords[error.code] ?? `The shop refused it: ${error.code}${error.detail.field ? ` (${error.detail.field})` : ""}`
    );
  return aboutTheData.test(errorCode(error) ?? "") ? "The database cannot store it" : undefined;
}
