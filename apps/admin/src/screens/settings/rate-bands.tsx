import { Button, Field, Input } from "@atelier/ui";
import { currencySign } from "../../parts/currency-sign.ts";
import { t } from "../../words/words.ts";
import { withRate } from "./change-zones.ts";
import { type BandDraft, newBand } from "./delivery-draft.ts";
import type { RateProps } from "./rate-panel.tsx";

/** What a parcel costs up to which weight; beyond the last nothing is carried. */
export function RateBands(props: RateProps) {
  const { editor, at, rate, place } = props;
  const { draft, change, errors, readOnly } = editor;
  const sign = currencySign(draft.currency);
  const error = (field: string) => errors[`zones.${at}.rates.${place}.bands${field}`];
  const put = (bands: readonly BandDraft[]) => change((before) => withRate(before, rate.key, { bands }));
  const tied = (band: BandDraft, field: "upTo" | "price") => ({
    value: band[field],
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) =>
      put(rate.bands.map((one) => (one.key === band.key ? { ...one, [field]: event.target.value } : one))),
  });
  return (
    <div className="bands">
      {rate.bands.map((band, of) => (
        <div className="band" key={band.key}>
          <Field label={t("delivery.upTo")} suffix="g" hideLabel={of > 0} error={error(`.${of}.upToGrams`)}>
            <Input className="num" inputMode="numeric" {...tied(band, "upTo")} />
          </Field>
          <Field label={t("delivery.price")} prefix={sign} hideLabel={of > 0} error={error(`.${of}.priceMinor`)}>
            <Input className="num" inputMode="decimal" {...tied(band, "price")} />
          </Field>
          {!readOnly && rate.bands.length > 1 && (
            <button
              type="button"
              className="link"
              aria-label={t("delivery.dropBand", { n: of + 1 })}
              onClick={() => put(rate.bands.filter((one) => one.key !== band.key))}
            >
              {t("media.remove")}
            </button>
          )}
        </div>
      ))}
      {error("") && <p className="error">{error("")}</p>}
      <p className="meta">{t("delivery.heavier")}</p>
      {!readOnly && rate.bands.length < 50 && (
        <Button size="small" variant="quiet" onClick={() => put([...rate.bands, newBand()])}>
          {t("delivery.addBand")}
        </Button>
      )}
    </div>
  );
}
