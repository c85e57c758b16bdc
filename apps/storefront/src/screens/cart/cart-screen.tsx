import type { CartView } from "@atelier/contract/cart";
import { buttonClass, Field, GhostLine, Select, useOnline } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import { countryNames } from "../../parts/countries.ts";
import { Coming } from "../../parts/coming.tsx";
import { Failed, NotWithoutConnection } from "../../parts/failed.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { useDates } from "../../parts/use-dates.ts";
import { useLate } from "../../shell/use-late.ts";
import { useShop } from "../../shell/use-shop.ts";
import { useWords } from "../../words/words.tsx";
import { BagBill } from "./bag-bill.tsx";
import { BagChanges } from "./bag-changes.tsx";
import { BagEmpty } from "./bag-empty.tsx";
import { BagLines } from "./bag-lines.tsx";
import { usePendingAdditions } from "./cart-mutations.ts";
import { CheckOutLink } from "./check-out-link.tsx";
import { chooseBagCountry, useBag, useBagCountry } from "./use-bag.ts";

/** The whole bag on a page of its own. */
export function CartScreen() {
  const { t } = useWords();
  const bag = useBag();
  const late = useLate(bag.isPending);
  const cart = bag.data;
  return (
    <div className="page">
      <PageTitle>{t("nav.bag")}</PageTitle>
      <div className="grid bag">
        <div className="bag-head">
          <h1 className="display">
            {cart ? t(cart.lines.length === 0 ? "bag.empty" : "bag.title", { count: cart.count }) : t("nav.bag")}
          </h1>
        </div>
        {cart ? (
          <Bag cart={cart} askedAt={bag.dataUpdatedAt} />
        ) : (
          <div className="bag-lines">
            {bag.error ? (
              <Failed error={bag.error} what={t("bag.what")} onRetry={() => void bag.refetch()} />
            ) : bag.fetchStatus === "paused" ? (
              <NotWithoutConnection />
            ) : (
              <Coming late={late}>
                <ul>
                  <GhostLine />
                  <GhostLine />
                </ul>
              </Coming>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function Bag(props: { cart: CartView; askedAt: number }) {
  const { t } = useWords();
  const { cart } = props;
  const dates = useDates();
  const online = useOnline();
  const adding = usePendingAdditions();
  const empty = cart.lines.length === 0;
  return (
    <>
      <div className="bag-lines">
        <BagChanges cart={cart} />
        <BagLines cart={cart} size="tall" />
        {empty && (
          <BagEmpty
            said
            action={
              <Link className={buttonClass({ variant: "primary" })} to="/goods">
                {t("bag.toGoods")}
              </Link>
            }
          />
        )}
      </div>
      {!empty && (
        <aside className="bag-sums" aria-label={t("bag.sum")}>
          <BagBill
            cart={cart}
            pending={adding.length > 0}
            asAt={online ? undefined : dates.time(new Date(props.askedAt).toISOString())}
          />
          {cart.needsShipping && <CountryChoice cart={cart} />}
          <CheckOutLink cart={cart} />
          <p className="small soft">{t("bag.kept")}</p>
        </aside>
      )}
    </>
  );
}

/** Where it would go: delivery and tax follow. */
function CountryChoice(props: { cart: CartView }) {
  const { t, locale } = useWords();
  const chosen = useBagCountry();
  const home = useShop()?.country;
  return (
    <Field label={t("bag.country")}>
      <Select value={chosen ?? home ?? ""} onChange={(event) => chooseBagCountry(event.target.value)}>
        {countryNames(props.cart.countries, locale, chosen ?? home).map((country) => (
          <option key={country.code} value={country.code}>
            {country.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
