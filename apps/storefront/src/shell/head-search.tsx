import type { SuggestionsView } from "@atelier/contract/suggestions";
import { shop } from "@atelier/client/shop";
import { Found, SearchBox, type SearchGroup, type SearchHit } from "@atelier/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { Link } from "../router/link.tsx";
import { useNavigate, useRouter, useSearch } from "../router/router.tsx";
import { useState } from "react";
import { pictureOf } from "../parts/picture-of.ts";
import { PriceFrom } from "../parts/price-text.tsx";
import { type Speech, useWords } from "../words/words.tsx";
import { useSettled } from "./use-settled.ts";
import { writeSearch } from "./search-params.ts";

/** The search in the head: answers while one types, Enter opens the page of all results. */
export function HeadSearch(props: { open: boolean; onDone: () => void; count: number | undefined }) {
  const speech = useWords();
  const { t } = speech;
  const { go } = useRouter();
  const navigate = useNavigate();
  const [query, setQuery] = useQueryOfAddress();
  const wanted = useSettled(query.trim());
  const asking = shop.catalog.suggest.useQuery(
    { q: wanted },
    { enabled: wanted.length > 1, placeholderData: keepPreviousData, abort: true },
  );
  const found = wanted.length > 1 ? asking.data : undefined;
  const groups = found ? groupsOf(found, query, speech) : [];
  const count = found
    ? found.products.length + found.families.length + found.collections.length + found.makers.length
    : 0;
  return (
    <SearchBox
      key={String(props.open)}
      label={t("search.label")}
      placeholder={props.count === undefined ? t("search.label") : t("search.placeholder", { count: props.count })}
      value={query}
      onChange={setQuery}
      groups={groups}
      status={
        found && query.trim()
          ? count > 0
            ? t("search.found", { count })
            : t("search.nothing", { q: query.trim() })
          : undefined
      }
      footer={
        <Link className="link" to="/goods" search={{ q: query.trim() }}>
          {t("search.all", { q: query.trim() })}
        </Link>
      }
      onPick={(hit: SearchHit) => {
        props.onDone();
        go(hit.href);
      }}
      onSubmit={(value) => {
        props.onDone();
        navigate({ to: "/goods", search: value.trim() ? { q: value.trim() } : {} });
      }}
      action="/goods"
      open={props.open}
      autoFocus={props.open}
    />
  );
}

/** What is typed; follows the address where that has search words. */
function useQueryOfAddress() {
  const inAddress = useSearch("/goods").q ?? "";
  const [words, setWords] = useState({ typed: inAddress, address: inAddress });
  if (words.address !== inAddress) setWords({ typed: inAddress, address: inAddress });
  return [words.typed, (typed: string) => setWords({ typed, address: inAddress })] as const;
}

function groupsOf(found: SuggestionsView, query: string, { t }: Speech): SearchGroup[] {
  const goods = (search: Record<string, unknown>) => `/goods${writeSearch(search)}`;
  const shelves = [
    ...found.families.map((one) => ({ one, facet: "family" })),
    ...found.collections.map((one) => ({ one, facet: "collection" })),
  ];
  return [
    {
      title: t("search.goods"),
      hits: found.products.map((product) => ({
        id: `product-${product.slug}`,
        href: `/goods/${product.slug}`,
        title: <Found text={product.title} query={query} />,
        medium: <Found text={product.medium} query={query} />,
        aside: <PriceFrom good={product} />,
        ...(product.image && { picture: pictureOf(product.image) }),
      })),
    },
    {
      title: t("search.shelves"),
      hits: shelves.map(({ one, facet }) => ({
        id: `${facet}-${one.slug}`,
        href: goods({ [facet]: one.slug }),
        title: <Found text={one.name} query={query} />,
      })),
    },
    {
      title: t("search.people"),
      hits: found.makers.map((maker, at) => ({
        id: `maker-${at}`,
        href: goods({ q: maker.name }),
        title: <Found text={maker.name} query={query} />,
        aside: t("search.works", { count: maker.count }),
      })),
    },
    {
      title: t("search.nearest"),
      hits: found.nearest.map((word, at) => ({ id: `nearest-${at}`, href: goods({ q: word }), title: word })),
    },
  ];
}
