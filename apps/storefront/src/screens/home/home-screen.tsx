import type { HomeView } from "@atelier/contract/shop";
import { shop } from "@atelier/client/shop";
import { Ghost, GhostPicture, GhostWorks, Label, Picture, Shelf } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import { Coming } from "../../parts/coming.tsx";
import { Failed, NotWithoutConnection } from "../../parts/failed.tsx";
import { CardPrice, GoodLink } from "../../parts/goods.tsx";
import { PageTitle } from "../../parts/page-title.tsx";
import { pictureOf } from "../../parts/picture-of.ts";
import { stockWords } from "../../parts/stock-words.ts";
import { unbroken } from "../../parts/unbroken.ts";
import { useLate } from "../../shell/use-late.ts";
import { useShop } from "../../shell/use-shop.ts";
import { useWords } from "../../words/words.tsx";
import { HomeRail } from "./home-rail.tsx";
import { NextOut } from "./next-out.tsx";

/** The open drawer: one work hung large, what came out this week, what comes next, who made it. */
export function HomeScreen() {
  const { t } = useWords();
  const about = useShop();
  const home = shop.shop.home.useQuery(undefined, { staleTime: 60_000 });
  const late = useLate(home.isPending);
  if (home.data) {
    return (
      <>
        <PageTitle />
        <Hung home={home.data} name={about?.name} intro={about?.intro} />
        <HomeRail cards={home.data.rail} count={about?.productCount} />
        <NextOut entries={home.data.nextOut} beside={home.data.beside} />
        <AlsoToBeHad home={home.data} />
        <Makers makers={home.data.makers} />
      </>
    );
  }
  return (
    <div className="page">
      <PageTitle />
      {home.error ? (
        <Failed heading={1} error={home.error} what={t("home.what")} onRetry={() => void home.refetch()} />
      ) : home.fetchStatus === "paused" ? (
        <NotWithoutConnection heading={1} />
      ) : (
        <Coming late={late}>
          <HomeGhost />
        </Coming>
      )}
    </div>
  );
}

function Hung(props: { home: HomeView; name: string | undefined; intro: string | undefined }) {
  const speech = useWords();
  const card = props.home.hung;
  return (
    <section className="page grid hung">
      {card?.image && (
        <Link className="wall" to="/goods/$slug" params={{ slug: card.slug }} tabIndex={-1} aria-hidden="true">
          <Picture source={pictureOf(card.image)} sizes="(min-width: 1024px) 58vw, 92vw" eager />
        </Link>
      )}
      <div className="beside">
        <p className="story">{props.intro}</p>
        {!card && <h1 className="display">{props.name}</h1>}
        {card && (
          <Label
            variant="large"
            heading={1}
            title={<GoodLink card={card} />}
            medium={unbroken(card.medium)}
            stock={stockWords(card, speech)}
            price={<CardPrice card={card} />}
          />
        )}
      </div>
    </section>
  );
}

function AlsoToBeHad(props: { home: HomeView }) {
  const speech = useWords();
  const cards = props.home.alsoToBeHad;
  if (cards.length === 0) return null;
  return (
    <section className="page section">
      <div className="section-head">
        <h2 className="heading">{speech.t("home.also")}</h2>
      </div>
      <ul>
        {cards.map((card) => (
          <li key={card.id} className="also">
            <Label
              variant="row"
              heading={3}
              title={<GoodLink card={card} />}
              medium={unbroken(card.medium)}
              stock={stockWords(card, speech)}
              price={<CardPrice card={card} />}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Makers(props: { makers: HomeView["makers"] }) {
  const { t } = useWords();
  if (props.makers.length === 0) return null;
  return (
    <section className="page section">
      <div className="section-head">
        <h2 className="heading">{t("home.people")}</h2>
      </div>
      <ul className="index">
        {props.makers.map((maker) => (
          <li key={maker.name}>
            <Link to="/goods" search={{ q: maker.name }}>
              {maker.name}
            </Link>
            <span>{maker.count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function HomeGhost() {
  return (
    <>
      <div className="grid hung" aria-hidden="true">
        <span className="wall">
          <GhostPicture width={3} height={2} />
        </span>
        <div className="beside ghost-lines story-ghost">
          {([10, 9, 10, 6] as const).map((width, at) => (
            <Ghost key={at} width={width} />
          ))}
        </div>
      </div>
      <Shelf>
        <GhostWorks count={4} />
      </Shelf>
    </>
  );
}
