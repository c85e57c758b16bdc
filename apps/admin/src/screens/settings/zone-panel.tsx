import { Button, Field, Fields, Input } from "@atelier/ui";
import { Section } from "@atelier/ui/admin";
import { t } from "../../words/words.ts";
import { moved, withZone } from "./change-zones.ts";
import { newRate, type ZoneDraft } from "./delivery-draft.ts";
import type { DeliveryEditor } from "./delivery-screen.tsx";
import { PlaceActs } from "./place-acts.tsx";
import { RatePanel } from "./rate-panel.tsx";
import { ZoneCountries } from "./zone-countries.tsx";

export interface ZoneProps {
  editor: DeliveryEditor;
  zone: ZoneDraft;
  at: number;
}

/** One zone: its name, the countries in it, and what sending there costs, in the order shoppers see it. */
export function ZonePanel(props: ZoneProps) {
  const { editor, zone, at } = props;
  const { draft, change, errors, readOnly } = editor;
  const name = zone.name.trim() || t("delivery.unnamedZone");
  return (
    <Section
      title={name}
      top
      aside={
        !readOnly && (
          <PlaceActs
            name={name}
            first={at === 0}
            last={at === draft.zones.length - 1}
            onMove={(by) => change((before) => ({ ...before, zones: moved(before.zones, zone.key, by) }))}
            onRemove={() =>
              change((before) => ({ ...before, zones: before.zones.filter((one) => one.key !== zone.key) }))
            }
          />
        )
      }
    >
      <Fields>
        <Field className="half" label={t("delivery.zoneName")} error={errors[`zones.${at}.name`]}>
          <Input
            maxLength={80}
            placeholder={t("delivery.zoneExample")}
            value={zone.name}
            onChange={(event) => {
              const { value } = event.target;
              change((before) => withZone(before, zone.key, { name: value }));
            }}
          />
        </Field>
        <ZoneCountries {...props} />
      </Fields>
      {zone.rates.map((rate, place) => (
        <RatePanel key={rate.key} editor={editor} zone={zone} at={at} rate={rate} place={place} />
      ))}
      {errors[`zones.${at}.rates`] && <p className="error">{errors[`zones.${at}.rates`]}</p>}
      {!readOnly && zone.rates.length < 20 && (
        <div className="grid-acts">
          <Button
            size="small"
            onClick={() =>
              change((before) => {
                const now = before.zones.find((one) => one.key === zone.key);
                return withZone(before, zone.key, { rates: [...(now?.rates ?? []), newRate()] });
              })
            }
          >
            {t("delivery.addRate")}
          </Button>
        </div>
      )}
    </Section>
  );
}
