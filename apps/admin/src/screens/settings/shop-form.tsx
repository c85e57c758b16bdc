import type { SettingsView } from "@atelier/contract/settings";
import { admin } from "@atelier/client/react";
import { Field, Fields, Input, Select, Textarea } from "@atelier/ui";
import { Section } from "@atelier/ui/admin";
import { t } from "../../words/words.ts";
import { PaperFrame } from "./paper-frame.tsx";
import { ShopMoney } from "./shop-money.tsx";
import { type ShopDraft, type ShopField, shopPaper } from "./shop-paper.ts";
import { usePaper } from "./use-paper.ts";

const zones = Intl.supportedValuesOf("timeZone");

export interface ShopFieldsProps {
  draft: ShopDraft;
  settings: SettingsView;
  /** Name, hint and refusal of a field. */
  told: (field: ShopField, hint?: string) => { label: string; hint?: string | undefined; error: string | undefined };
  /** What ties a control to its part of the draft. */
  tied: (field: ShopField) => { value: string; onChange: (event: { target: { value: string } }) => void };
}

/** The settings of the shop as one form with one save. */
export function ShopForm(props: { settings: SettingsView; readOnly: boolean }) {
  const { settings, readOnly } = props;
  const utils = admin.useUtils();
  const save = admin.settings.save.useMutation();
  const editor = usePaper(shopPaper, {
    view: settings,
    readOnly,
    save,
    onSaved: (saved) => {
      utils.settings.get.setData(undefined, saved);
      void utils.delivery.invalidate();
    },
  });
  const fields: ShopFieldsProps = {
    draft: editor.draft,
    settings: editor.base,
    told: (field, hint) => ({ label: t(`settings.${field}`), hint, error: editor.errors[field] }),
    tied: (field) => ({
      value: editor.draft[field],
      onChange: (event) => {
        const { value } = event.target;
        editor.change((before) => ({ ...before, [field]: value }));
      },
    }),
  };
  return (
    <PaperFrame
      page="shop"
      title={t("settings.shop")}
      facts={t("settings.facts")}
      editor={editor}
      saved={settings.saved}
    >
      <div className="cols one">
        <fieldset disabled={readOnly} className="settings">
          <Words {...fields} />
          <Contact {...fields} />
          <ShopMoney {...fields} />
          <Orders {...fields} />
        </fieldset>
      </div>
    </PaperFrame>
  );
}

function Words({ told, tied }: ShopFieldsProps) {
  return (
    <Section title={t("settings.shop")} top>
      <Fields>
        <Field {...told("name", t("settings.nameHint"))}>
          <Input maxLength={120} {...tied("name")} />
        </Field>
        <Field {...told("intro", t("settings.introHint"))}>
          <Textarea rows={3} maxLength={2000} {...tied("intro")} />
        </Field>
      </Fields>
    </Section>
  );
}

function Contact({ told, tied }: ShopFieldsProps) {
  return (
    <Section title={t("settings.contact")} top>
      <Fields>
        <Field {...told("email", t("settings.emailHint"))}>
          <Input type="email" maxLength={254} {...tied("email")} />
        </Field>
        <Field {...told("address", t("settings.addressHint"))}>
          <Textarea rows={4} {...tied("address")} />
        </Field>
        <Field {...told("openingHours", t("settings.openingHoursHint"))}>
          <Input maxLength={200} {...tied("openingHours")} />
        </Field>
      </Fields>
    </Section>
  );
}

function Orders({ settings, told, tied }: ShopFieldsProps) {
  return (
    <Section title={t("settings.orders")} top>
      <Fields>
        <Field className="half" {...told("orderNumberPrefix", t("settings.orderNumberPrefixHint"))}>
          <Input className="mono" maxLength={8} {...tied("orderNumberPrefix")} />
        </Field>
        <Field className="half" {...told("timeZone", t("settings.timeZoneHint"))}>
          <Select {...tied("timeZone")}>
            {(zones.includes(settings.timeZone) ? zones : [settings.timeZone, ...zones]).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
        </Field>
      </Fields>
    </Section>
  );
}
