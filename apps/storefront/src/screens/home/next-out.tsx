import type { HomeView } from "@atelier/contract/shop";
import { Label, Picture } from "@atelier/ui";
import { Link } from "../../router/link.tsx";
import { CardPrice, GoodLink } from "../../parts/goods.tsx";
import { pictureOf } from "../../parts/picture-of.ts";
import { stockWords } from "../../parts/stock-words.ts";
import { unbroken } from "../../parts/unbroken.ts";
import { useWords } from "../../words/words.tsx";

/** What comes out next, with its date or the reason it has none. Beside one more work where there is one. */
export function NextOut(props: { entries: HomeView["nextOut"]; beside: HomeView["beside"] }) {
  const { t } = useWords();
  const { entries, beside } = props;
  if (entries.length === 0) return null;
  const dates = (
    <>
      <div className="section-head">
        <h2 className="heading">{t("home.next")}</h2>
      </div>
      <ul className={beside ? "ruled closed small next-out" : "small next-out across"}>
        {entries.map((entry) => (
          <li key={`${entry.when} ${entry.what}`}>
            <strong>{entry.when}</strong>
            <br />
            {entry.what}
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <section className="page section">
      {beside ? (
        <div className="strip">
          <Beside card={beside} />
          <div>{dates}</div>
        </div>
      ) : (
        dates
      )}
    </section>
  );
}

function Beside({ card }: { card: NonNullable<HomeView["beside"]> }) {
  const speech = useWords();
  return (
    <div className="beside-dates">
      {card.image && (
        <Link className="next-out-wall" to="/goods/$slug" params={{ slug: card.slug }} tabIndex={-1} aria-hidden="true">
          <Picture source={pictureOf(card.image)} sizes="480px" />
        </Link>
      )}
      <Label
        variant="large"
        heading={2}
        title={<GoodLink card={card} />}
        medium={unbroken(card.medium)}
        stock={stockWords(card, speech)}
        price={<CardPrice card={card} />}
      />
    </div>
  );
}
