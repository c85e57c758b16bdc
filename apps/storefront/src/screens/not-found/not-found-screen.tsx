import { shop } from "@atelier/client/shop";
import { Button, Field, Input, Work } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import { useAddress, useNavigate } from "../../router/router.tsx";
import { type FormEvent, useState } from "react";
import { PageTitle } from "../../parts/page-title.tsx";
import { pictureOf } from "../../parts/picture-of.ts";
import { PriceFrom } from "../../parts/price-text.tsx";
import { useWords } from "../../words/words.tsx";
import { wordsInPath } from "./words-in-path.ts";

/** A wrong address: a way to look for it, and the nearest thing. */
export function NotFoundScreen() {
  const { t, rich } = useWords();
  const navigate = useNavigate();
  const asked = wordsInPath(useAddress().pathname);
  const [q, setQ] = useState(asked);
  function look(event: FormEvent): void {
    event.preventDefault();
    navigate({ to: "/goods", search: q.trim() ? { q: q.trim() } : {} });
  }
  return (
    <div className="page">
      <PageTitle>{t("lost.short")}</PageTitle>
      <meta name="robots" content="noindex" />
      <div className="grid lost">
        <div className="long">
          <div className="quiet">
            <h1 className="display">{t("lost.title")}</h1>
            <p className="story">{t("lost.text")}</p>
            <form className="one-field wide" role="search" action="/goods" aria-label={t("lost.look")} onSubmit={look}>
              <Field label={t("lost.look")}>
                <Input type="search" name="q" value={q} onChange={(event) => setQ(event.target.value)} />
              </Field>
              <Button type="submit">{t("nav.search")}</Button>
            </form>
            <p className="small soft">
              {rich("lost.or", {
                goods: (
                  <Link className="link" to="/goods">
                    {t("lost.allGoods")}
                  </Link>
                ),
              })}
            </p>
          </div>
        </div>
        <Nearest q={asked} />
      </div>
    </div>
  );
}

function Nearest(props: { q: string }) {
  const { t } = useWords();
  const found = shop.catalog.suggest.useQuery({ q: props.q }, { enabled: props.q.length > 1, retry: false });
  const product = found.data?.products[0];
  if (!product) return null;
  return (
    <ul className="shelf nearest">
      <Work
        heading={2}
        picture={product.image ? pictureOf(product.image) : undefined}
        title={
          <Link to="/goods/$slug" params={{ slug: product.slug }}>
            {product.title}
          </Link>
        }
        medium={product.medium}
        stock={t("lost.nearest")}
        price={<PriceFrom good={product} />}
      />
    </ul>
  );
}
