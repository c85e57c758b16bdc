import { z } from "zod";
import { country, email, id, minor, text, words } from "./common.ts";

export const address = z.strictObject({
  name: words(120),
  company: text(120).default(""),
  line1: words(200),
  line2: text(200).default(""),
  city: words(120),
  region: text(60).default(""),
  postcode: text(20).default(""),
  country,
  phone: text(40).default(""),
});
export type Address = z.infer<typeof address>;

export const placeOrderInput = z.strictObject({
  /** Chosen by the client, one per intention to buy: the same key and body give the same order. */
  idempotencyKey: z.string().regex(/^[A-Za-z0-9_-]{8,128}$/),
  email,
  /** Needed as soon as one line must be sent. */
  shippingAddress: address.optional(),
  shippingRateId: id.optional(),
  /** What the shopper saw as the total; another one now is refused instead of charged. */
  expectedTotalMinor: minor.optional(),
  /** The language the shopper reads, as a tag such as `fr-FR`; mails come in the nearest one we write. */
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)
    .optional(),
  note: text(1000).default(""),
});
export type PlaceOrderInput = z.infer<typeof placeOrderInput>;

export const placedOrderView = z.object({
  orderNumber: z.string(),
  orderToken: z.string(),
  /** Stripe's own page, or null when nothing is to be paid. */
  paymentUrl: z.url().nullable(),
});
export type PlacedOrderView = z.infer<typeof placedOrderView>;

export const confirmPaymentInput = z.strictObject({ token: z.string().min(20).max(100) });
export type ConfirmPaymentInput = z.infer<typeof confirmPaymentInput>;
