import { ShopHeader } from "@atelier/ui";
import { PlaceLink } from "../router/link.tsx";
import { useAddress, useSearch } from "../router/router.tsx";
import { type MouseEvent, type ReactNode, useState } from "react";
import { useWords } from "../words/words.tsx";
import { AccountTool } from "./account-tool.tsx";
import { bagOpen, slimHead, useFlag } from "./flag.ts";
import { useBag } from "../screens/cart/use-bag.ts";
import { HeadSearch } from "./head-search.tsx";
import { useShop } from "./use-shop.ts";

/** The shallow line on top: name, shelves, search, account, bag. */
export function Head() {
  const { t } = useWords();
  const about = useShop();
  const [searching, setSearching] = useState(false);
  const shelves = about?.collections.slice(0, 3) ?? [];
  const amongGoods = useAddress().match?.place.startsWith("/goods");
  const shelf = useShelfOfAddress(shelves.map((one) => one.slug));
  const name = (
    <PlaceLink to="/" aria-label={about ? undefined : t("nav.home")}>
      {about?.name ?? "\u00a0"}
    </PlaceLink>
  );
  if (useFlag(slimHead)) return <SlimHead name={name} />;
  return (
    <ShopHeader
      name={name}
      navLabel={t("frame.nav")}
      nav={
        <>
          <PlaceLink to="/goods" aria-current={amongGoods && shelf === undefined ? "page" : undefined}>
            {t("nav.goods")}
          </PlaceLink>
          {shelves.map((one) => (
            <PlaceLink
              key={one.slug}
              to="/goods"
              search={{ collection: [one.slug] }}
              aria-current={one.slug === shelf ? "page" : undefined}
            >
              {one.name}
            </PlaceLink>
          ))}
        </>
      }
      search={<HeadSearch open={searching} onDone={() => setSearching(false)} count={about?.productCount} />}
      tools={
        <>
          <button
            type="button"
            className="only-small"
            aria-expanded={searching}
            onClick={() => setSearching(!searching)}
          >
            {t("nav.search")}
          </button>
          <AccountTool />
          <BagTool />
        </>
      }
    />
  );
}

/** The one of these shelves the page is, and nothing else besides, so that the nav marks that one. */
function useShelfOfAddress(slugs: readonly string[]): string | undefined {
  const { collection = [] } = useSearch("/goods");
  return collection.length === 1 ? slugs.find((slug) => slug === collection[0]) : undefined;
}

function SlimHead(props: { name: ReactNode }) {
  const { t } = useWords();
  return (
    <ShopHeader
      slim
      name={props.name}
      tools={
        <>
          <PlaceLink to="/pages/$slug" params={{ slug: "contact" }}>
            {t("nav.help")}
          </PlaceLink>
          <PlaceLink to="/cart">{t("nav.backToBag")}</PlaceLink>
        </>
      }
    />
  );
}

/** A link to the bag's page that opens the drawer where script runs and the page is another. */
function BagTool() {
  const { t } = useWords();
  const count = useBag().data?.count;
  function open(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    if (window.location.pathname === "/cart") return;
    event.preventDefault();
    bagOpen.set(true);
  }
  return (
    <PlaceLink to="/cart" onClick={open} className="bag-tool">
      {t("nav.bag")} {count !== undefined && <span data-testid="bag-count">{count}</span>}
    </PlaceLink>
  );
}
