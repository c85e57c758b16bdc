import type { SettingsView } from "@atelier/contract/settings";
import { admin } from "@atelier/client/react";
import { Field, Fields, Input, Note, Select, Textarea, toast } from "@atelier/ui";
import { SaveBar, Section } from "@atelier/ui/admin";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { useKeys } from "../../shell/keys.ts";
import { refusalOf, sayError } from "../../shell/refusal-words.ts";
import { locale, t } from "../../words/words.ts";
import { changedSettings, type SettingsFields, settingsFields } from "./settings-fields.ts";

const zones = Intl.supportedValuesOf("timeZone");

/** The settings as one form with one save. */
export function SettingsForm(props: { settings: SettingsView; readOnly: boolean }) {
  const { settings, readOnly } = props;
  const formId = useId();
  const utils = admin.useUtils();
  const form = useForm<SettingsFields>({ values: settingsFields(settings) });
  const save = admin.settings.save.useMutation({
    onSuccess: (saved) => {
      utils.settings.get.setData(undefined, saved);
      form.reset(settingsFields(saved));
      toast(t("settings.saved"));
    },
  });
  const { errors } = form.formState;
  const changed = changedSettings(settingsFields(settings), form.watch());
  const changes =
    Object.keys(changed).length === 0
      ? null
      : new Intl.ListFormat(locale()).format(
          Object.keys(changed).map((key) => t(`settings.${key as keyof SettingsFields}`)),
        );
  const submit = form.handleSubmit((values) => {
    const input = changedSettings(settingsFields(settings), values);
    if (!readOnly && !save.isPending && Object.keys(input).length > 0) save.mutate({ ...input, version: settings.saved.version });
  });
  useKeys({ "mod+s": () => void submit() });
  const refused = refusalOf(save.error)?.detail.fields ?? {};
  const field = (name: keyof SettingsFields) => ({
    label: t(`settings.${name}`),
    error: errors[name]?.message ?? refused[name],
  });
  return (
    <>
      <form id={formId} className="cols one" onSubmit={(event) => void submit(event)}>
        <fieldset disabled={readOnly} className="settings">
          <Section title={t("settings.shop")} top>
            <Fields>
              <Field {...field("name")} hint={t("settings.nameHint")}>
                <Input
                  maxLength={120}
                  {...form.register("name", { validate: (name) => name.trim() !== "" || t("settings.nameNeeded") })}
                />
              </Field>
              <Field {...field("intro")} hint={t("settings.introHint")}>
                <Textarea rows={3} maxLength={2000} {...form.register("intro")} />
              </Field>
            </Fields>
          </Section>
          <Section title={t("settings.contact")} top>
            <Fields>
              <Field {...field("email")} hint={t("settings.emailHint")}>
                <Input type="email" maxLength={254} {...form.register("email")} />
              </Field>
              <Field {...field("address")} hint={t("settings.addressHint")}>
                <Textarea
                  rows={4}
                  {...form.register("address", {
                    validate: (text) => text.split("\n").length <= 8 || t("settings.addressLong"),
                  })}
                />
              </Field>
              <Field {...field("openingHours")} hint={t("settings.openingHoursHint")}>
                <Input maxLength={200} {...form.register("openingHours")} />
              </Field>
            </Fields>
          </Section>
          <Section title={t("settings.orders")} top>
            <Fields>
              <Field {...field("orderNumberPrefix")} hint={t("settings.orderNumberPrefixHint")}>
                <Input className="mono" maxLength={8} {...form.register("orderNumberPrefix")} />
              </Field>
              <Field {...field("timeZone")} hint={t("settings.timeZoneHint")}>
                <Select {...form.register("timeZone")}>
                  {(zones.includes(settings.timeZone) ? zones : [settings.timeZone, ...zones]).map((zone) => (
                    <option key={zone}>{zone}</option>
                  ))}
                </Select>
              </Field>
            </Fields>
            <p className="meta under">
              {t("settings.fixed", {
                currency: settings.currency,
                tax: t(settings.pricesIncludeTax ? "settings.taxIn" : "settings.taxOut"),
              })}
            </p>
          </Section>
          {save.error && (
            <Note tone="alert" live>
              {sayError(save.error)}
            </Note>
          )}
        </fieldset>
      </form>
      <SaveBar
        changes={readOnly ? null : changes}
        saveLabel={t("save.do")}
        busy={save.isPending}
        onSave={() => void submit()}
        onDiscard={() => form.reset(settingsFields(settings))}
      />
      <LeaveGuard changes={readOnly ? null : changes} />
    </>
  );
}
