import type { HomeView } from "@atelier/contract/shop";
import { Picture } from "@atelier/ui";
import { pictureOf } from "../../parts/picture-of.ts";
import { useWords } from "../../words/words.tsx";

/** What comes out next, with its date or the reason it has none. Beside the studio's picture where there is one. */
export function NextOut(props: { entries: HomeView["nextOut"]; studio: HomeView["studioImage"] }) {
  const { t } = useWords();
  const { entries, studio } = props;
  if (entries.length === 0) return null;
  const list = (
    <ul className={studio ? "ruled closed small next-out" : "small next-out across"}>
      {entries.map((entry) => (
        <li key={`${entry.when} ${entry.what}`}>
          <strong>{entry.when}</strong>
          <br />
          {entry.what}
        </li>
      ))}
    </ul>
  );
  const head = (
    <div className="section-head">
      <h2 className="heading">{t("home.next")}</h2>
    </div>
  );
  return (
    <section className="page section">
      {studio ? (
        <div className="strip">
          <div className="next-out-wall">
            <Picture source={pictureOf(studio)} sizes="320px" />
          </div>
          <div>
            {head}
            {list}
          </div>
        </div>
      ) : (
        <>
          {head}
          {list}
        </>
      )}
    </section>
  );
}
