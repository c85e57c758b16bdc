import type { Tx } from "@atelier/db";
import { bodyHash } from "../kernel/index.ts";
import { type ImportedProduct, type ImportIssue, type ImportUnit, shownValue } from "./import-unit.ts";
import { bearersOf, type KnownProduct } from "./known-queries.ts";
import { rememberSeen, type SeenName } from "./progress-writes.ts";

/** What a run decides of a unit. */
export interface Verdict {
  unit: ImportUnit;
  is: "new" | "changed" | "unchanged" | "refused";
  issues: ImportIssue[];
  known: KnownProduct | undefined;
  contentHash: string;
}

interface Judged {
  units: readonly ImportUnit[];
  known: ReadonlyMap<string, KnownProduct>;
}

/** Step: holds units against the shop and against what the run has met before in the file; remembers them. */
export async function judgeUnits(tx: Tx, runId: string, { units, known }: Judged): Promise<Verdict[]> {
  const sound = units.filter((unit) => unit.product);
  const metBefore = await rememberSeen(tx, runId, sound.flatMap(namesOf));
  const bearers = await bearersOf(
    tx,
    sound.flatMap((unit) => unit.product?.product.variants.flatMap(({ sku }) => sku ?? []) ?? []),
  );
  return units.map((unit): Verdict => {
    const before = known.get(unit.name);
    if (!unit.product) return { unit, is: "refused", issues: unit.issues, known: before, contentHash: "" };
    const contentHash = contentHashOf(unit.product);
    const twice = namesOf(unit).flatMap((seen) => twiceIssue(unit, seen, metBefore(seen)));
    const taken = takenSkus(unit, before, bearers);
    const wrong = [...twice, ...taken];
    if (wrong.length > 0) return { unit, is: "refused", issues: wrong, known: before, contentHash };
    return { unit, is: stateOf(before, contentHash), issues: unit.issues, known: before, contentHash };
  });
}

function stateOf(known: KnownProduct | undefined, contentHash: string): Verdict["is"] {
  if (!known) return "new";
  return known.contentHash === contentHash ? "unchanged" : "changed";
}

/** The print of all a file says of a product; equal prints mean there is nothing to write. */
export function contentHashOf({ pictures, ...rest }: ImportedProduct): string {
  return bodyHash({ ...rest, pictures: pictures.map(({ url, alt, variant }) => ({ url, alt, variant })) });
}

function namesOf(unit: ImportUnit): SeenName[] {
  const skus = unit.product?.product.variants.flatMap(({ sku }, index): SeenName[] => {
    return sku === null
      ? []
      : [{ kind: "sku", name: sku.toLowerCase(), row: unit.variantRows[index] ?? unit.firstRow }];
  });
  // Of a product that is named by its SKU, that is said once.
  if (unit.namedBy === "sku") return skus ?? [];
  return [{ kind: "product", name: unit.name, row: unit.firstRow }, ...(skus ?? [])];
}

function twiceIssue(unit: ImportUnit, { kind, name, row }: SeenName, before: number | undefined): ImportIssue[] {
  if (before === undefined) return [];
  const column = kind === "sku" ? "Variant SKU" : "Handle";
  const reason =
    kind === "sku"
      ? `Also in row ${before}. An SKU appears once`
      : unit.namedBy === "title"
        ? `Also in row ${before}. Without an SKU, a title appears once`
        : `Already in row ${before}. Rows of one product follow each other`;
  return [{ row, column, value: shownValue(kind === "sku" ? name : unit.name), reason, severity: "refused" }];
}

function takenSkus(
  unit: ImportUnit,
  known: KnownProduct | undefined,
  bearers: ReadonlyMap<string, string>,
): ImportIssue[] {
  return (unit.product?.product.variants ?? []).flatMap(({ sku }, index): ImportIssue[] => {
    const bearer = sku === null ? undefined : bearers.get(sku.toLowerCase());
    if (sku === null || bearer === undefined || bearer === known?.id) return [];
    const reason = "Another product of the shop has this SKU";
    return [
      { row: unit.variantRows[index] ?? unit.firstRow, column: "Variant SKU", value: sku, reason, severity: "refused" },
    ];
  });
}
