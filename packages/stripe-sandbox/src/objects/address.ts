import { clearable, may, object, type Params, text } from "../wire/params.ts";

export interface Address {
  city: string | null;
  country: string | null;
  line1: string | null;
  line2: string | null;
  postal_code: string | null;
  state: string | null;
}

export interface Shipping {
  address: Address;
  carrier: string | null;
  name: string | null;
  phone: string | null;
  tracking_number: string | null;
}

const part = may(clearable(text(5_000)));
const addressShape = { city: part, country: part, line1: part, line2: part, postal_code: part, state: part };
export const addressParam = object(addressShape);
export const shippingParam = object({
  address: may(addressParam),
  name: may(text()),
  phone: may(clearable(text())),
  carrier: may(clearable(text())),
  tracking_number: may(clearable(text())),
});

export const NO_ADDRESS: Address = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

export function newAddress(given: Params<typeof addressShape> | undefined): Address {
  return {
    city: given?.city ?? null,
    country: given?.country ?? null,
    line1: given?.line1 ?? null,
    line2: given?.line2 ?? null,
    postal_code: given?.postal_code ?? null,
    state: given?.state ?? null,
  };
}

export function newShipping(given: ReturnType<typeof shippingParam> | null | undefined): Shipping | null {
  if (given === undefined || given === null) return null;
  return {
    address: newAddress(given.address),
    carrier: given.carrier ?? null,
    name: given.name ?? null,
    phone: given.phone ?? null,
    tracking_number: given.tracking_number ?? null,
  };
}
