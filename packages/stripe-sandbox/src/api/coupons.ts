import type { Coupon } from "../objects/catalog-objects.ts";
import { newId } from "../objects/ids.ts";
import type { Turn } from "../sandbox.ts";
import { amount, checkStep, currency } from "../wire/currency.ts";
import { listing, page, withinCreated } from "../wire/list.ts";
import { mergedMetadata, metadata } from "../wire/metadata.ts";
import { clearable, integer, may, notOffered, oneOf, type Read, text } from "../wire/params.ts";
import { invalid, missing } from "../wire/stripe-error.ts";
import { emit, emitChange } from "../webhooks/emit.ts";
import { changedFrom } from "./changed.ts";
import { route } from "./route.ts";

const percent: Read<number> = (value, at) => {
  const given = typeof value === "string" && /^\d{1,3}(\.\d{1,4})?$/.test(value) ? Number(value) : Number.NaN;
  if (!(given > 0 && given <= 100))
    throw invalid("Invalid percent_off: must be a number greater than 0 and at most 100.", at);
  return given;
};

const create = {
  amount_off: may(amount(1)),
  currency: may(currency),
  duration: may(oneOf("forever", "once", "repeating")),
  duration_in_months: may(integer(1, 1_000)),
  id: may(text(200)),
  max_redemptions: may(integer(1)),
  metadata: may(metadata),
  name: may(text(40)),
  percent_off: may(percent),
  redeem_by: may(integer(0)),
  applies_to: notOffered(),
  currency_options: notOffered(),
};

/** A coupon as it stands at this moment: one past its last day is no longer valid. */
function couponNow(turn: Turn, coupon: Coupon): Coupon {
  const past = coupon.redeem_by !== null && coupon.redeem_by <= turn.now;
  return past ? { ...coupon, valid: false } : coupon;
}

export function couponOr404(turn: Turn, id: string, param?: string): Coupon {
  const coupon = turn.store.get("coupons", id);
  if (coupon === undefined) throw missing("coupon", id, param);
  return couponNow(turn, coupon);
}

export const couponRoutes = [
  route({ method: "POST", path: "/v1/coupons", shape: create }, (turn, { params }) => {
    if ((params.amount_off === undefined) === (params.percent_off === undefined)) {
      throw invalid("You must pass exactly one of `amount_off` and `percent_off`.", "percent_off", "parameter_missing");
    }
    if (params.amount_off !== undefined) {
      if (params.currency === undefined)
        throw invalid("You must pass `currency` when passing `amount_off`.", "currency", "parameter_missing");
      checkStep(params.amount_off, params.currency, "amount_off");
    }
    const id = params.id ?? newId("", 8);
    if (turn.store.get("coupons", id) !== undefined)
      throw invalid("Coupon already exists.", "id", "resource_already_exists");
    const coupon: Coupon = {
      id,
      object: "coupon",
      amount_off: params.amount_off ?? null,
      created: turn.now,
      currency: params.amount_off === undefined ? null : (params.currency ?? null),
      duration: params.duration ?? "once",
      duration_in_months: params.duration_in_months ?? null,
      livemode: false,
      max_redemptions: params.max_redemptions ?? null,
      metadata: mergedMetadata({}, params.metadata),
      name: params.name ?? null,
      percent_off: params.percent_off ?? null,
      redeem_by: params.redeem_by ?? null,
      times_redeemed: 0,
      valid: true,
    };
    turn.store.put("coupons", coupon);
    emit(turn, "coupon.created", coupon);
    return couponNow(turn, coupon);
  }),
  route({ method: "GET", path: "/v1/coupons/:id", shape: {} }, (turn, { id }) => couponOr404(turn, id)),
  route(
    { method: "POST", path: "/v1/coupons/:id", shape: { metadata: may(metadata), name: may(clearable(text(40))) } },
    (turn, { id, params }) => {
      const before = couponOr404(turn, id);
      const name = params.name === undefined ? before.name : params.name;
      const after = turn.store.put("coupons", {
        ...before,
        name,
        metadata: mergedMetadata(before.metadata, params.metadata),
      });
      emitChange(turn, "coupon.updated", { object: after, previous: changedFrom(before, after) });
      return after;
    },
  ),
  route({ method: "DELETE", path: "/v1/coupons/:id", shape: {} }, (turn, { id }) => {
    const coupon = couponOr404(turn, id);
    turn.store.remove("coupons", id);
    emit(turn, "coupon.deleted", coupon);
    return { id, object: "coupon", deleted: true };
  }),
  route({ method: "GET", path: "/v1/coupons", shape: listing }, (turn, { params }) => {
    const rows = turn.store
      .all("coupons")
      .reverse()
      .filter((each) => withinCreated(each.created, params.created));
    return page(
      rows.map((each) => couponNow(turn, each)),
      params,
      "/v1/coupons",
    );
  }),
];
