import { refusalIn } from "@atelier/client";
import { shop } from "@atelier/client/shop";
import { Ghost } from "@atelier/ui";
import { useParams } from "../../router/router.tsx";
import { Coming } from "../../parts/coming.tsx";
import { Failed, NotWithoutConnection } from "../../parts/failed.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { ShopHtml } from "../../parts/shop-html.tsx";
import { useLate } from "../../shell/use-late.ts";
import { useWords } from "../../words/words.tsx";
import { NotFoundScreen } from "../not-found/not-found-screen.tsx";

const slugs = ["delivery", "terms", "privacy", "imprint", "contact"] as const;

/** One of the shop's own pages: delivery, terms, privacy, imprint, contact. */
export function PageScreen() {
  const { slug: asked } = useParams("/pages/$slug");
  const slug = slugs.find((one) => one === asked);
  return slug ? <ShopPage slug={slug} /> : <NotFoundScreen />;
}

function ShopPage(props: { slug: (typeof slugs)[number] }) {
  const { t } = useWords();
  const page = shop.shop.page.useQuery({ slug: props.slug }, { staleTime: 10 * 60_000 });
  const late = useLate(page.isPending);
  if (refusalIn(page.error)?.code === "request.not-found") return <NotFoundScreen />;
  const title = page.data?.title ?? t(`page.${props.slug}`);
  return (
    <div className="page">
      <PageTitle>{title}</PageTitle>
      <article className="shop-page-text">
        <h1 className="display">{title}</h1>
        {page.data ? (
          <ShopHtml className="story shop-text" html={page.data.html} />
        ) : page.error ? (
          <Failed error={page.error} what={t("page.what")} onRetry={() => void page.refetch()} />
        ) : page.fetchStatus === "paused" ? (
          <NotWithoutConnection />
        ) : (
          <Coming late={late}>
            <div className="ghost-lines story-ghost" aria-hidden="true">
              <Ghost width={10} />
              <Ghost width={9} />
              <Ghost width={6} />
            </div>
          </Coming>
        )}
      </article>
    </div>
  );
}
