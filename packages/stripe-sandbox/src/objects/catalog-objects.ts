import type { Metadata } from "../wire/metadata.ts";

export interface Product {
  id: string;
  object: "product";
  active: boolean;
  created: number;
  default_price: string | null;
  description: string | null;
  images: string[];
  livemode: false;
  marketing_features: Array<{ name: string }>;
  metadata: Metadata;
  name: string;
  package_dimensions: { height: number; length: number; weight: number; width: number } | null;
  shippable: boolean | null;
  statement_descriptor: string | null;
  tax_code: string | null;
  type: "good" | "service";
  unit_label: string | null;
  updated: number;
  url: string | null;
}

export type TaxBehavior = "exclusive" | "inclusive" | "unspecified";

export interface Price {
  id: string;
  object: "price";
  active: boolean;
  billing_scheme: "per_unit";
  created: number;
  currency: string;
  custom_unit_amount: null;
  livemode: false;
  lookup_key: string | null;
  metadata: Metadata;
  nickname: string | null;
  product: string;
  recurring: null;
  tax_behavior: TaxBehavior;
  tiers_mode: null;
  transform_quantity: null;
  type: "one_time";
  unit_amount: number | null;
  unit_amount_decimal: string;
}

export interface Coupon {
  id: string;
  object: "coupon";
  amount_off: number | null;
  created: number;
  currency: string | null;
  duration: "forever" | "once" | "repeating";
  duration_in_months: number | null;
  livemode: false;
  max_redemptions: number | null;
  metadata: Metadata;
  name: string | null;
  percent_off: number | null;
  redeem_by: number | null;
  times_redeemed: number;
  valid: boolean;
}

interface Span {
  unit: "business_day" | "day" | "hour" | "month" | "week";
  value: number;
}

export interface ShippingRate {
  id: string;
  object: "shipping_rate";
  active: boolean;
  created: number;
  delivery_estimate: { maximum: Span | null; minimum: Span | null } | null;
  display_name: string;
  fixed_amount: { amount: number; currency: string };
  livemode: false;
  metadata: Metadata;
  tax_behavior: TaxBehavior;
  tax_code: string | null;
  type: "fixed_amount";
}
