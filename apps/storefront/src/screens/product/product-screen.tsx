import type { ProductView } from "@atelier/contract/catalog";
import { refusalIn } from "@atelier/client";
import { shop } from "@atelier/client/shop";
import { Breadcrumbs } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import { useNavigate, useParams, useSearch } from "../../router/router.tsx";
import { Suspense, useEffect } from "react";
import { part } from "../../router/screen-part.tsx";
import { Coming } from "../../parts/coming.tsx";
import { Failed, NotWithoutConnection } from "../../parts/failed.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { useLate } from "../../shell/use-late.ts";
import { useWords } from "../../words/words.tsx";
import { BuyBox } from "./buy-box.tsx";
import { ProductGallery } from "./product-gallery.tsx";
import { ProductGhost } from "./product-ghost.tsx";
import { SameShelf } from "./same-shelf.tsx";
import { useKnownCard } from "./use-known-card.ts";
import { variantFor } from "./variant-matrix.ts";

const NotFoundScreen = part(async () => (await import("../not-found/not-found-screen.tsx")).NotFoundScreen);

/** One good: its pictures, its Label, its choices, and the bag. */
export function ProductScreen() {
  const { t } = useWords();
  const { slug } = useParams("/goods/$slug");
  const product = shop.catalog.bySlug.useQuery({ slug });
  const known = useKnownCard(slug);
  const late = useLate(product.isPending);
  if (product.data) return <Product product={product.data} key={product.data.id} />;
  const moved = movedTo(product.error);
  if (moved) return <Moved slug={moved} />;
  if (
    refusalIn(product.error)?.code === "catalog.product-not-found" ||
    refusalIn(product.error)?.code === "request.malformed"
  ) {
    return (
      <Suspense>
        <NotFoundScreen />
      </Suspense>
    );
  }
  return (
    <div className="page" aria-busy={product.isPending || undefined}>
      <PageTitle>{known?.title}</PageTitle>
      {product.error ? (
        <Failed heading={1} error={product.error} what={t("product.what")} onRetry={() => void product.refetch()} />
      ) : product.fetchStatus === "paused" ? (
        <NotWithoutConnection heading={1} />
      ) : (
        <Coming late={late || known !== undefined}>
          <Breadcrumbs
            label={t("frame.trail")}
            items={[{ key: "goods", link: <Link to="/goods">{t("nav.goods")}</Link> }]}
          />
          <ProductGhost card={known} />
        </Coming>
      )}
    </div>
  );
}

/** Where the shop says a product stands now. */
function movedTo(error: unknown): string | undefined {
  const refusal = refusalIn(error);
  if (refusal?.code !== "catalog.product-moved") return undefined;
  return (refusal.detail.current as { slug?: string } | undefined)?.slug;
}

/** Goes on to where the product stands now, in place of where it stood. */
function Moved({ slug }: { slug: string }) {
  const navigate = useNavigate();
  useEffect(() => navigate({ to: "/goods/$slug", params: { slug }, replace: true }), [navigate, slug]);
  return <div className="page" aria-busy />;
}

/** The page of a good. */
export function Product(props: { product: ProductView }) {
  const { product } = props;
  const { variant: asked } = useSearch("/goods/$slug");
  const variant = variantFor(product.variants, asked);
  return (
    <div className="page">
      <PageTitle>{`${product.title}, ${product.medium}`}</PageTitle>
      <Trail product={product} />
      <div className={product.images.length > 0 ? "grid product" : "grid product bare"}>
        <ProductGallery images={product.images} first={variant?.imageId ?? null} />
        <BuyBox product={product} variant={variant} />
      </div>
      <SameShelf product={product} />
    </div>
  );
}

function Trail(props: { product: ProductView }) {
  const { t } = useWords();
  const { family, collections } = props.product;
  const collection = collections[0];
  return (
    <Breadcrumbs
      label={t("frame.trail")}
      items={[
        { key: "goods", link: <Link to="/goods">{t("nav.goods")}</Link> },
        ...(collection
          ? [
              {
                key: "collection",
                link: (
                  <Link to="/goods" search={{ collection: [collection.slug] }}>
                    {collection.name}
                  </Link>
                ),
              },
            ]
          : []),
        ...(family
          ? [
              {
                key: "family",
                link: (
                  <Link to="/goods" search={{ family: [family.slug] }}>
                    {family.name}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
