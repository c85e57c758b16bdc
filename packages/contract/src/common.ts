import { z } from "zod";

/** Text as people type it: trimmed, no NUL (Postgres cannot hold one), no lone surrogate. */
export function text(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .refine((value) => !value.includes("\0") && value.isWellFormed(), "contains characters that cannot be stored");
}

/** Text that must say something. */
export function words(longest: number) {
  return text(longest).min(1);
}

export const id = z.uuid();
export const instant = z.iso.datetime({ offset: true });
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200);
export const email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase());
export const minor = z.int().min(0).max(1_000_000_000_000);
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const country = z.string().regex(/^[A-Z]{2}$/);
export const quantity = z.int().min(1).max(999);
export const cursor = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[A-Za-z0-9_-]+$/);
export const limit = z.int().min(1).max(100);

export const moneyView = z.object({ minor: z.int(), currency });
export type MoneyView = z.infer<typeof moneyView>;

export const actorKind = z.enum(["guest", "customer", "staff", "system"]);
export const done = z.object({ done: z.literal(true) });

/** A page of anything, with the cursor of the next one or null on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** A point of a picture, in percent from its left and its top. */
export const focus = z.object({ x: z.int().min(0).max(100), y: z.int().min(0).max(100) });
export type Focus = z.infer<typeof focus>;

export const imageView = z.object({
  id,
  alt: z.string(),
  width: z.int(),
  height: z.int(),
  /** The picture's own ground while it loads. */
  color: z.string().nullable(),
  /** What stays in sight where it is cropped; null for its middle. Orders of former times do not tell it. */
  focus: focus.nullable().default(null),
  /** Widths at hand for each format; the address is `/files/<id>/<width>.<format>`. */
  renditions: z.array(z.object({ format: z.enum(["avif", "webp", "jpeg"]), widths: z.array(z.int()) })),
});
export type ImageView = z.infer<typeof imageView>;
