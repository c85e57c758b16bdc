import type { Availability, ProductCardView, ProductView, VariantView } from "@atelier/contract/catalog";
import type { ShopView } from "@atelier/contract/shop";
import { currencyExponent } from "@atelier/ui";
import { nameOf } from "../screens/product/variant-matrix.ts";
import { largestPicture } from "./largest-picture.ts";
import { textOf } from "./markup.ts";

/** A thing in the words of schema.org. */
export type LinkedData = { "@type": string } & Record<string, unknown>;

export function organization(about: ShopView, origin: string): LinkedData {
  return {
    "@type": "Organization",
    "@id": `${origin}/#shop`,
    name: about.name,
    url: `${origin}/`,
    logo: `${origin}/icon.svg`,
    ...(about.intro && { description: textOf(about.intro, 300) }),
    ...(about.email && { email: about.email }),
    ...(about.address.length > 0 && {
      address: {
        "@type": "PostalAddress",
        streetAddress: about.address.filter(Boolean).join(", "),
        addressCountry: about.country,
      },
    }),
  };
}

export function webSite(about: ShopView, origin: string): LinkedData {
  return {
    "@type": "WebSite",
    name: about.name,
    url: `${origin}/`,
    publisher: { "@id": `${origin}/#shop` },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${origin}/goods?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
}

export function breadcrumbs(trail: readonly { name: string; path: string }[], origin: string): LinkedData {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map((step, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name: step.name,
      item: origin + step.path,
    })),
  };
}

export function itemList(cards: readonly ProductCardView[], origin: string): LinkedData {
  return {
    "@type": "ItemList",
    numberOfItems: cards.length,
    itemListElement: cards.map((card, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name: card.title,
      url: `${origin}/goods/${card.slug}`,
    })),
  };
}

export function productData(product: ProductView, about: ShopView, origin: string): LinkedData {
  const offers = product.variants.map((variant) => offerOf(product, variant, origin));
  const [only] = product.variants;
  return {
    "@type": "Product",
    "@id": `${origin}/goods/${product.slug}#product`,
    name: product.title,
    url: `${origin}/goods/${product.slug}`,
    ...(product.descriptionHtml && { description: textOf(product.descriptionHtml, 5_000) }),
    ...(product.medium && { material: product.medium }),
    ...(product.family && { category: product.family.name }),
    ...(product.variants.length === 1 && only?.sku && { sku: only.sku }),
    brand: { "@type": "Brand", name: product.maker || about.name },
    image: product.images.map((image) => largestPicture(image, origin).url),
    ...(offers.length === 1 && { offers: offers[0] }),
    ...(offers.length > 1 && {
      offers: {
        "@type": "AggregateOffer",
        priceCurrency: product.currency,
        lowPrice: decimal(Math.min(...product.variants.map((one) => one.priceMinor)), product.currency),
        highPrice: decimal(Math.max(...product.variants.map((one) => one.priceMinor)), product.currency),
        offerCount: offers.length,
        offers,
      },
    }),
  };
}

const availabilities: Record<Availability["state"], string> = {
  in_stock: "InStock",
  low: "LimitedAvailability",
  made_to_order: "MadeToOrder",
  sold_out: "SoldOut",
};

function offerOf(product: ProductView, variant: VariantView, origin: string): LinkedData {
  const single = product.variants.length === 1;
  const search = single ? "" : `?variant=${encodeURIComponent(nameOf(variant))}`;
  return {
    "@type": "Offer",
    ...(variant.choices.length > 0 && { name: variant.choices.join(", ") }),
    ...(variant.sku && { sku: variant.sku }),
    url: `${origin}/goods/${product.slug}${search}`,
    price: decimal(variant.priceMinor, product.currency),
    priceCurrency: product.currency,
    availability: `https://schema.org/${availabilities[variant.availability.state]}`,
    itemCondition: "https://schema.org/NewCondition",
    seller: { "@id": `${origin}/#shop` },
  };
}

/** An amount as machines read it: "19.50". */
function decimal(minor: number, currency: string): string {
  const places = currencyExponent(currency);
  return (minor / 10 ** places).toFixed(places);
}
