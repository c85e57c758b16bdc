import { Ghost } from "@atelier/ui";
import { t } from "../words/words.ts";

/** A page still to come: its head and the first lines at their final places. */
export function PageGhost() {
  return (
    <div aria-busy="true">
      <span className="sr" role="status">
        {t("list.loading")}
      </span>
      <header className="head">
        <h1 className="w-s10">
          <Ghost />
        </h1>
      </header>
      <div className="cols">
        <div className="ruled">
          {[7, 5, 8, 6, 4].map((width) => (
            <div key={width} className="py-s4">
              <Ghost width={width as 7} />
            </div>
          ))}
        </div>
        <div className="ruled">
          {[6, 9, 5].map((width) => (
            <div key={width} className="py-s4">
              <Ghost width={width as 6} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
