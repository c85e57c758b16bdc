import { addressParam, newAddress, newShipping, shippingParam } from "../objects/address.ts";
import { type Customer, type CustomerFacts, newCustomer } from "../objects/customer.ts";
import type { Turn } from "../sandbox.ts";
import { listing, page, withinCreated } from "../wire/list.ts";
import { mergedMetadata, metadata } from "../wire/metadata.ts";
import { clearable, email, list, may, object, oneOf, type Params, text } from "../wire/params.ts";
import { missing } from "../wire/stripe-error.ts";
import { emit, emitChange } from "../webhooks/emit.ts";
import { changedFrom } from "./changed.ts";
import { route } from "./route.ts";

const shape = {
  address: may(clearable(addressParam)),
  description: may(clearable(text(5_000))),
  email: may(clearable(email)),
  metadata: may(metadata),
  name: may(clearable(text(256))),
  phone: may(clearable(text(20))),
  preferred_locales: may(list(text(20), 10)),
  shipping: may(clearable(shippingParam)),
  tax_exempt: may(oneOf("none", "exempt", "reverse")),
  invoice_settings: may(object({ footer: may(clearable(text())) })),
};

function factsOf(params: Params<typeof shape>, before: Customer | undefined): CustomerFacts {
  const { address, metadata: notes, shipping, invoice_settings: _kept, ...plain } = params;
  const set = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return {
    ...set,
    ...(address === undefined ? {} : { address: address === null ? null : newAddress(address) }),
    ...(shipping === undefined ? {} : { shipping: newShipping(shipping) }),
    metadata: mergedMetadata(before?.metadata ?? {}, notes),
  };
}

export function customerOr404(turn: Turn, id: string, param?: string): Customer {
  const customer = turn.store.get("customers", id);
  if (customer === undefined) throw missing("customer", id, param);
  return customer;
}

export const customerRoutes = [
  route({ method: "POST", path: "/v1/customers", shape }, (turn, { params }) => {
    const customer = turn.store.put("customers", newCustomer(turn.now, factsOf(params, undefined)));
    emit(turn, "customer.created", customer);
    return customer;
  }),
  route({ method: "GET", path: "/v1/customers/:id", shape: {} }, (turn, { id }) => customerOr404(turn, id)),
  route({ method: "POST", path: "/v1/customers/:id", shape }, (turn, { id, params }) => {
    const before = customerOr404(turn, id);
    const after = turn.store.put("customers", { ...before, ...factsOf(params, before) });
    emitChange(turn, "customer.updated", { object: after, previous: changedFrom(before, after) });
    return after;
  }),
  route({ method: "DELETE", path: "/v1/customers/:id", shape: {} }, (turn, { id }) => {
    const customer = customerOr404(turn, id);
    turn.store.remove("customers", id);
    emit(turn, "customer.deleted", customer);
    return { id, object: "customer", deleted: true };
  }),
  route({ method: "GET", path: "/v1/customers", shape: { ...listing, email: may(email) } }, (turn, { params }) => {
    const rows = turn.store
      .all("customers")
      .reverse()
      .filter((each) => withinCreated(each.created, params.created) && (params.email ?? each.email) === each.email);
    return page(rows, params, "/v1/customers");
  }),
];
