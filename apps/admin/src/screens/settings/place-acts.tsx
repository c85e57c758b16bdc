import { t } from "../../words/words.ts";

/** Earlier, later, away: for a thing in a list whose order counts. */
export function PlaceActs(props: {
  name: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { name } = props;
  return (
    <span className="place-acts">
      {!props.first && (
        <button
          type="button"
          className="link"
          aria-label={t("delivery.upOf", { name })}
          onClick={() => props.onMove(-1)}
        >
          {t("delivery.up")}
        </button>
      )}
      {!props.last && (
        <button
          type="button"
          className="link"
          aria-label={t("delivery.downOf", { name })}
          onClick={() => props.onMove(1)}
        >
          {t("delivery.down")}
        </button>
      )}
      <button type="button" className="link" aria-label={t("media.removeOf", { name })} onClick={props.onRemove}>
        {t("media.remove")}
      </button>
    </span>
  );
}
