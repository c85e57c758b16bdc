import { refusalIn } from "@atelier/client";
import type { RefusalCode } from "@atelier/contract/refusals";
import type { CheckoutForm } from "./checkout-draft.ts";

export type FieldName = keyof CheckoutForm;

const byCode: Partial<Record<RefusalCode, FieldName>> = {
  "shipping.no-rate": "country",
  "shipping.address-needed": "line1",
};

const byPath: Record<string, FieldName> = {
  email: "email",
  name: "name",
  line1: "line1",
  line2: "line2",
  city: "city",
  region: "region",
  postcode: "postcode",
  country: "country",
  shippingRateId: "rateId",
  note: "note",
};

/** Which fields of the checkout a refusal is about; none when it is about the bag or the payment. */
export function refusedFields(error: unknown): FieldName[] {
  const refusal = refusalIn(error);
  if (!refusal) return [];
  const { field, fields } = refusal.detail;
  const paths = [...(field ? [field] : []), ...Object.keys(fields ?? {})];
  const named = paths.flatMap((path) => byPath[path.split(".").at(-1) ?? ""] ?? []);
  const coded = byCode[refusal.code];
  return named.length > 0 ? [...new Set(named)] : coded ? [coded] : [];
}
