import { Field, Fields, Input } from "@atelier/ui";
import { Segmented } from "@atelier/ui/admin";
import { currencySign } from "../../parts/currency-sign.ts";
import { t } from "../../words/words.ts";
import { moved, withRate, withZone } from "./change-zones.ts";
import type { RateDraft } from "./delivery-draft.ts";
import { PlaceActs } from "./place-acts.tsx";
import { RateBands } from "./rate-bands.tsx";
import type { ZoneProps } from "./zone-panel.tsx";

export type RateProps = ZoneProps & { rate: RateDraft; place: number };

/** One rate: what it is called and promises, what it costs flat or by weight, and from when on nothing. */
export function RatePanel(props: RateProps) {
  const { editor, zone, rate, place } = props;
  const { change, readOnly } = editor;
  const name = rate.name.trim() || t("delivery.unnamedRate");
  const rates = (next: (before: readonly RateDraft[]) => readonly RateDraft[]) =>
    change((before) => {
      const now = before.zones.find((one) => one.key === zone.key);
      return withZone(before, zone.key, { rates: next(now?.rates ?? []) });
    });
  return (
    <div className="rate" role="group" aria-label={name}>
      <RateFields {...props} />
      {rate.kind === "by_weight" && <RateBands {...props} />}
      {!readOnly && (
        <PlaceActs
          name={name}
          first={place === 0}
          last={place === zone.rates.length - 1}
          onMove={(by) => rates((before) => moved(before, rate.key, by))}
          onRemove={() => rates((before) => before.filter((one) => one.key !== rate.key))}
        />
      )}
    </div>
  );
}

function RateFields({ editor, at, rate, place }: RateProps) {
  const { draft, change, errors } = editor;
  const error = (field: string) => errors[`zones.${at}.rates.${place}.${field}`];
  const tied = (field: "name" | "promise" | "price" | "freeFrom") => ({
    value: rate[field],
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target;
      change((before) => withRate(before, rate.key, { [field]: value }));
    },
  });
  const sign = currencySign(draft.currency);
  const kinds = (["flat", "by_weight"] as const).map((value) => ({ value, label: t(`delivery.kind.${value}`) }));
  return (
    <Fields>
      <Field className="half" label={t("delivery.rateName")} error={error("name")}>
        <Input maxLength={80} placeholder={t("delivery.rateExample")} {...tied("name")} />
      </Field>
      <Field className="half" label={t("delivery.promise")} error={error("promise")}>
        <Input maxLength={200} placeholder={t("delivery.promiseExample")} {...tied("promise")} />
      </Field>
      <div className="third field">
        <span className="field-name">{t("delivery.kind")}</span>
        <Segmented
          label={t("delivery.kind")}
          value={rate.kind}
          segments={kinds}
          onChange={(kind) =>
            change((before) => withRate(before, rate.key, { kind: kind === "flat" ? "flat" : "by_weight" }))
          }
        />
      </div>
      {rate.kind === "flat" && (
        <Field className="third" label={t("delivery.price")} prefix={sign} error={error("priceMinor")}>
          <Input className="num" inputMode="decimal" {...tied("price")} />
        </Field>
      )}
      <Field className="third" label={t("delivery.freeFrom")} prefix={sign} error={error("freeFromMinor")}>
        <Input className="num" inputMode="decimal" placeholder={t("delivery.never")} {...tied("freeFrom")} />
      </Field>
    </Fields>
  );
}
