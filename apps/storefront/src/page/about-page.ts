import type { CatalogFacetsView, CatalogPage, ProductCardView, ProductView } from "@atelier/contract/catalog";
import type { ImageView } from "@atelier/contract/common";
import type { HomeView, PageView, ShopView } from "@atelier/contract/shop";
import { shop } from "@atelier/client/shop";
import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { Address } from "../router/address.ts";
import { searchReaders } from "../router/places.ts";
import { type CatalogSearch, filtersOf, narrowingsOf } from "../screens/catalog/catalog-search.ts";
import { titleOf } from "../screens/catalog/catalog-title.ts";
import { writeSearch } from "../shell/search-params.ts";
import type { Speech } from "../words/words.tsx";
import { breadcrumbs, itemList, type LinkedData, productData, webSite } from "./linked-data.ts";
import { textOf } from "./markup.ts";

/** A page to be told about: its address and the answers it is made of. */
export type PageRead = { address: Address; about: ShopView; speech: Speech; origin: string; queries: QueryClient };

/** What a page is to those who do not see it. */
export type AboutPage = {
  title: string;
  description: string;
  /** Its one address, of all that show the same. */
  path: string;
  /** Off: one of the countless ways to narrow a list down. */
  isIndexed: boolean;
  type: "website" | "product";
  image: ImageView | undefined;
  linkedData: LinkedData[];
};

const DESCRIPTION_LETTERS = 160;

/** Reads it off the answers the page is made of. */
export function aboutPage(asked: PageRead): AboutPage {
  const { match } = asked.address;
  switch (match?.place) {
    case "/goods":
      return aboutGoods(asked);
    case "/goods/$slug":
      return aboutProduct(asked, match.params["slug"] ?? "");
    case "/pages/$slug":
      return aboutStanding(asked, match.params["slug"] ?? "");
    default:
      return aboutHome(asked);
  }
}

function aboutHome({ about, queries, origin }: PageRead): AboutPage {
  const home = queries.getQueryData<HomeView>(shop.shop.home.keyOf(undefined));
  const cards = [...(home?.hung ? [home.hung] : []), ...(home?.rail ?? [])];
  return {
    title: about.name,
    description: textOf(about.intro, DESCRIPTION_LETTERS),
    path: "/",
    isIndexed: true,
    type: "website",
    image: home?.hung?.image ?? undefined,
    linkedData: [webSite(about, origin), ...(cards.length > 0 ? [itemList(cards, origin)] : [])],
  };
}

function aboutGoods({ address, about, speech, queries, origin }: PageRead): AboutPage {
  const search = searchReaders["/goods"](address.search);
  const facets = queries.getQueryData<CatalogFacetsView>(shop.catalog.facets.keyOf(filtersOf(search)));
  const [list] = queries.getQueriesData<InfiniteData<CatalogPage>>({ queryKey: shop.catalog.list.key });
  const cards: ProductCardView[] = list?.[1]?.pages.flatMap((one) => one.items) ?? [];
  const title = titleOf(search, facets, speech);
  const shelf = onlyShelf(search);
  const isIndexed = !search.q && (shelf !== undefined || narrowingsOf(search).length === 0);
  const path = `/goods${writeSearch(shelf ?? {})}`;
  const names = cards.slice(0, 4).map((card) => card.title);
  const count = speech.t("catalog.things", { count: facets?.total ?? cards.length });
  const described = [`${title}, ${about.name}: ${count}`, new Intl.ListFormat(speech.locale).format(names)];
  return {
    title,
    description: textOf(described.filter(Boolean).join(". "), DESCRIPTION_LETTERS),
    path,
    isIndexed,
    type: "website",
    image: cards.find((card) => card.image)?.image ?? undefined,
    linkedData: [
      breadcrumbs([{ name: speech.t("nav.goods"), path: "/goods" }, ...(shelf ? [{ name: title, path }] : [])], origin),
      ...(cards.length > 0 ? [itemList(cards, origin)] : []),
    ],
  };
}

/** The one shelf or family a list shows, where that is all it is narrowed down to. */
function onlyShelf(search: CatalogSearch): CatalogSearch | undefined {
  const [only, ...others] = narrowingsOf(search);
  if (!only || others.length > 0) return undefined;
  return only.facet === "collection" || only.facet === "family" ? { [only.facet]: [only.value] } : undefined;
}

function aboutProduct({ about, speech, queries, origin }: PageRead, slug: string): AboutPage {
  const product = queries.getQueryData<ProductView>(shop.catalog.bySlug.keyOf({ slug }));
  if (!product) throw new Error("A product's page was written without the product");
  const [collection] = product.collections;
  const path = `/goods/${product.slug}`;
  const trail = [
    { name: speech.t("nav.goods"), path: "/goods" },
    ...(collection ? [{ name: collection.name, path: `/goods?collection=${collection.slug}` }] : []),
    ...(product.family ? [{ name: product.family.name, path: `/goods?family=${product.family.slug}` }] : []),
    { name: product.title, path },
  ];
  const described = textOf(product.descriptionHtml, DESCRIPTION_LETTERS);
  return {
    title: [product.title, product.medium].filter(Boolean).join(", "),
    description: described || [product.title, product.medium, about.name].filter(Boolean).join(", "),
    path,
    isIndexed: true,
    type: "product",
    image: product.images[0],
    linkedData: [productData(product, about, origin), breadcrumbs(trail, origin)],
  };
}

function aboutStanding({ about, queries, origin }: PageRead, slug: string): AboutPage {
  const [found] = queries.getQueriesData<PageView>({ queryKey: shop.shop.page.key });
  const page = found?.[1];
  const path = `/pages/${slug}`;
  const title = page?.title ?? about.name;
  return {
    title,
    description: textOf(page?.html ?? "", DESCRIPTION_LETTERS),
    path,
    isIndexed: true,
    type: "website",
    image: undefined,
    linkedData: [breadcrumbs([{ name: title, path }], origin)],
  };
}
