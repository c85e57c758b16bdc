import type { CartView } from "@atelier/contract/cart";
import { Field, Fields, Input, Note, RadioCards, Select } from "@atelier/ui";
import { useEffect, useRef } from "react";
import { type RegisterOptions, useController, useFormContext, useWatch } from "react-hook-form";
import { countryNames } from "../../parts/countries.ts";
import { useMoney } from "../../parts/price-text.tsx";
import { useWords } from "../../words/words.tsx";
import { addressShape, postcodeFault } from "./address-shape.ts";
import type { CheckoutForm } from "./checkout-draft.ts";
import { wayOf } from "./way-of.ts";

/** Where should it go? Country first; the other fields and the ways of delivery follow it. */
export function AskWhere(props: { cart: CartView; asking: boolean }) {
  const { t, locale } = useWords();
  const { cart } = props;
  const { register, control, setValue, formState } = useFormContext<CheckoutForm>();
  const country = useWatch({ control, name: "country" });
  const digital = cart.lines.filter((line) => line.kind === "digital");
  return (
    <section className="ask">
      <h2 className="heading">{t("checkout.where")}</h2>
      <Fields>
        <Field label={t("checkout.country")} error={formState.errors.country?.message}>
          <Select
            autoComplete="shipping country"
            {...register("country", {
              onChange: () => {
                setValue("rateId", "");
                setValue("region", "");
              },
            })}
          >
            {countryNames(cart.countries, locale, country).map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        <AddressFields country={country} />
      </Fields>
      <DeliveryWays {...props} />
      {digital.length > 0 && (
        <Note>
          {t("checkout.noDelivery", {
            what: new Intl.ListFormat(locale).format(digital.map((line) => line.title)),
            count: digital.length,
          })}
        </Note>
      )}
    </section>
  );
}

function AddressFields(props: { country: string }) {
  const { t } = useWords();
  const { country } = props;
  const shape = addressShape(country);
  const postcodeRule: Rule = {
    validate: (value) => {
      const fault = postcodeFault(country, value);
      return fault ? t(`checkout.postcode.${fault}`) : true;
    },
  };
  return (
    <>
      <AddressField
        name="name"
        label={t("checkout.name")}
        autoComplete="shipping name"
        needed={t("checkout.nameMissing")}
      />
      <AddressField
        name="line1"
        label={t("checkout.street")}
        autoComplete="shipping address-line1"
        needed={t("checkout.streetMissing")}
      />
      <AddressField
        name="line2"
        label={t("checkout.line2")}
        autoComplete="shipping address-line2"
        aside={t("checkout.optional")}
      />
      <AddressField
        name="city"
        label={t("checkout.town")}
        autoComplete="shipping address-level2"
        needed={t("checkout.townMissing")}
        className="two half"
      />
      <AddressField
        name="postcode"
        label={t(`checkout.${shape.postcodeName}`)}
        autoComplete="shipping postal-code"
        className="third"
        rule={postcodeRule}
        aside={shape.postcodeNeeded ? undefined : t("checkout.optional")}
        inputMode={shape.postcodeDigits ? "numeric" : undefined}
      />
      {shape.region !== "none" && (
        <AddressField
          name="region"
          label={t(`checkout.${shape.region}`)}
          autoComplete="shipping address-level1"
          needed={shape.regionNeeded ? t("checkout.regionMissing") : undefined}
          aside={shape.regionNeeded ? undefined : t("checkout.optional")}
        />
      )}
    </>
  );
}

type Rule = RegisterOptions<CheckoutForm, "name" | "line1" | "line2" | "city" | "region" | "postcode">;

type AddressFieldProps = {
  name: "name" | "line1" | "line2" | "city" | "region" | "postcode";
  label: string;
  autoComplete: string;
  /** What to say when it is empty; without it, it may be. */
  needed?: string | undefined;
  rule?: Rule;
  aside?: string | undefined;
  className?: string;
  inputMode?: "numeric" | undefined;
};

function AddressField(props: AddressFieldProps) {
  const { register, formState } = useFormContext<CheckoutForm>();
  const { name, label, autoComplete, needed, rule, aside, className, inputMode } = props;
  const needing: Rule = needed ? { validate: (value) => value.trim() !== "" || needed } : {};
  return (
    <Field label={label} aside={aside} className={className} error={formState.errors[name]?.message}>
      <Input
        autoComplete={autoComplete}
        inputMode={inputMode}
        required={Boolean(needed)}
        {...register(name, rule ?? needing)}
      />
    </Field>
  );
}

/** The ways of delivery for this country and this bag, as the server prices them. */
function DeliveryWays(props: { cart: CartView; asking: boolean }) {
  const { t } = useWords();
  const money = useMoney();
  const { cart, asking } = props;
  const { field, fieldState } = useController<CheckoutForm, "rateId">({ name: "rateId" });
  const error = fieldState.error?.message;
  const chosen = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The refused way had the focus and is gone from the list: it goes to what is chosen instead.
    if (error && document.activeElement === document.body) chosen.current?.focus();
  }, [error, cart.shippingRateId]);
  if (cart.shippingChoices.length === 0) {
    return asking ? null : (
      <Note tone="warn" live>
        {t("checkout.noWay")}
      </Note>
    );
  }
  return (
    <div aria-busy={asking || undefined}>
      <RadioCards
        label={t("checkout.ways")}
        hideLabel
        value={wayOf(cart, field.value)}
        onChange={field.onChange}
        error={error}
        chosenRef={(way) => {
          chosen.current = way;
          field.ref(way);
        }}
        cards={cart.shippingChoices.map((way) => ({
          value: way.id,
          title: way.name,
          price: money(way.priceMinor, cart.totals.currency),
          terms: way.promise || undefined,
        }))}
      />
    </div>
  );
}
