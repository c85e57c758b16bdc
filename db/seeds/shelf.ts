import type { Option, Picture, Product, Variant } from "./types.ts";

/** What the builders below may leave out. */
type Given = Pick<Product, "slug" | "title" | "maker" | "medium"> & {
  /** Paragraphs; "~" stands for a space that must not break. */
  readonly text: readonly string[];
  readonly edition?: string;
  readonly family?: string;
  readonly collections?: readonly string[];
  readonly tags?: readonly string[];
  readonly options?: readonly Option[];
  readonly variants: readonly Variant[];
  readonly pictures?: readonly Picture[];
  readonly daysAgo?: number | null;
  readonly status?: Product["status"];
};

type Extra = Partial<Pick<Variant, "compareAtMinor" | "policy" | "leadTime">>;

const unbroken = (words: string): string => words.replaceAll("~", "\u00a0");

/** One variant: SKU, choices, then pence to ask, pence it costs us, grams, pieces here. */
export function v(
  sku: string,
  choices: readonly string[],
  numbers: readonly [number, number, number, number | null],
  extra: Extra = {},
): Variant {
  const [priceMinor, costMinor, weightGrams, onHand] = numbers;
  const { leadTime, ...rest } = extra;
  return {
    sku,
    choices,
    priceMinor,
    costMinor,
    weightGrams,
    onHand,
    policy: "deny",
    ...rest,
    ...(leadTime === undefined ? {} : { leadTime: unbroken(leadTime) }),
  };
}

/** A picture with what can be seen in it. */
export function pic(file: string, alt: string, more: { caption?: string; sku?: string } = {}): Picture {
  return {
    file: `${file}.webp`,
    alt,
    ...more,
    ...(more.caption === undefined ? {} : { caption: unbroken(more.caption) }),
  };
}

/** A thing that can be carried out of the studio. */
export function good(category: string, given: Given): Product {
  return product(category, "physical", given);
}

/** A thing of another kind: shown now, sold when the sale of its kind exists. */
export function product(category: string, kind: Product["kind"], given: Given): Product {
  const { text, edition, family, collections, tags, options, variants, pictures, daysAgo, status, ...names } = given;
  return {
    ...names,
    kind,
    status: status ?? "published",
    buyable: kind === "physical",
    family: family ?? null,
    collections: [category, ...(collections ?? [])],
    tags: tags ?? [],
    medium: unbroken(names.medium),
    ...(edition === undefined ? {} : { edition: unbroken(edition) }),
    descriptionHtml: text.map((paragraph) => `<p>${unbroken(paragraph)}</p>`).join("\n"),
    options: options ?? [],
    variants,
    pictures: pictures ?? [],
    publishedDaysAgo: daysAgo === undefined ? 120 : daysAgo,
  };
}

const framing = "Framed in the studio, 10~days";

/** The choices of a print that also comes framed. */
export const frames = {
  ash: { name: "Frame", choices: ["Unframed", "Ash"] },
  both: { name: "Frame", choices: ["Unframed", "Ash", "Black"] },
} as const;

/** Unframed sheets are counted; a frame is made when asked for, so it may be owed. */
export function framed(
  sku: string,
  sheet: readonly [number, number, number, number],
  frame: readonly [number, number, ash: number, black?: number],
): Variant[] {
  const [price, cost, grams, onHand] = sheet;
  const [more, moreCost, ash, black] = frame;
  const inFrame = (suffix: string, choice: string, here: number): Variant =>
    v(`${sku}-${suffix}`, [choice], [price + more, cost + moreCost, grams + 1150, here], {
      policy: "backorder",
      leadTime: framing,
    });
  return [
    v(sku, ["Unframed"], [price, cost, grams, onHand]),
    inFrame("AS", "Ash", ash),
    ...(black === undefined ? [] : [inFrame("BK", "Black", black)]),
  ];
}
