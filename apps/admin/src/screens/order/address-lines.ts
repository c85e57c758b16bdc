import type { AdminOrderView } from "@atelier/contract/orders";

type Address = NonNullable<AdminOrderView["shippingAddress"]>;

/** An address as it is written on a parcel, the country in the reader's language. */
export function addressLines(address: Address, language: string): string[] {
  const country = new Intl.DisplayNames(language, { type: "region" }).of(address.country) ?? address.country;
  const townFirst = address.country === "GB" || address.country === "IE";
  const town = townFirst ? `${address.city} ${address.postcode}` : `${address.postcode} ${address.city}`;
  const { name, company, line1, line2, region, phone } = address;
  return [name, company, line1, line2, town.trim(), region, country, phone].filter((line) => line !== "");
}
