import { refusalIn } from "@atelier/client";
import { shop } from "@atelier/client/shop";
import { Note } from "@atelier/ui";
import { Failed } from "../../parts/failed.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { AddressContext, RouterContext, useAddress, useParams, useRouter } from "../../router/router.tsx";
import { part } from "../../router/screen-part.tsx";
import { type ReactNode, Suspense, useEffect, useMemo } from "react";
import { useWords } from "../../words/words.tsx";

// Asked for by and by, so that the shop's own pages are packed as if there were no preview.
const NotFoundScreen = part(async () => (await import("../not-found/not-found-screen.tsx")).NotFoundScreen);
const Product = part(async () => (await import("../product/product-screen.tsx")).Product);

/** A product's page before shoppers see it, for staff alone: asked anew each time, and kept nowhere. */
export function PreviewScreen() {
  const { t } = useWords();
  const { id } = useParams("/preview/$id");
  const asked = shop.catalog.preview.useQuery({ id }, { staleTime: 0, gcTime: 0, refetchOnWindowFocus: true });
  // To everybody else there is nothing here.
  if (refusalIn(asked.error))
    return (
      <Suspense>
        <NotFoundScreen />
      </Suspense>
    );
  if (asked.error) {
    return (
      <div className="page">
        <PageTitle>{t("preview.what")}</PageTitle>
        <Failed heading={1} error={asked.error} what={t("preview.what")} onRetry={() => void asked.refetch()} />
      </div>
    );
  }
  if (!asked.data) return <div className="page" aria-busy />;
  const { status, product } = asked.data;

  return (
    <>
      <div className="page">
        <Note
          tone="warn"
          action={
            <a className="link" href={`/admin/products/${id}`}>
              {t("preview.back")}
            </a>
          }
        >
          <strong>{t(`preview.${status}`)}</strong> {t("preview.saved")}
        </Note>
      </div>
      <InItsPlace id={id} slug={product.slug}>
        <Suspense>
          <Product product={product} key={product.id} />
          <Stilled />
        </Suspense>
      </InItsPlace>
    </>
  );
}

/** Shows what one buys with, and lets it do nothing; told from here, so that the shop's own page carries no word of it. */
function Stilled() {
  const { search } = useAddress();
  useEffect(() => {
    document.querySelector(".buy-row")?.setAttribute("inert", "");
  }, [search]);
  return null;
}

/** Lets a page believe it stands at its own address, while what is chosen on it goes into the preview's. */
function InItsPlace(props: { id: string; slug: string; children: ReactNode }) {
  const { id, slug } = props;
  const address = useAddress();
  const router = useRouter();
  const believed = useMemo(
    () => ({ ...address, match: { place: "/goods/$slug" as const, params: { slug } } }),
    [address, slug],
  );
  const leading = useMemo(() => {
    const own = new RegExp(`^/goods/${slug}(?=[?#]|$)`);
    return {
      ...router,
      go: (href: string, going: Parameters<typeof router.go>[1]) =>
        router.go(href.replace(own, `/preview/${id}`), going),
    };
  }, [router, slug, id]);
  return (
    <RouterContext value={leading}>
      <AddressContext value={believed}>{props.children}</AddressContext>
    </RouterContext>
  );
}
