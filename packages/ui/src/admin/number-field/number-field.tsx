import { type ReactNode, useState } from "react";
import {
  Input as AriaInput,
  NumberField as AriaNumberField,
  Button,
  FieldError,
  Group,
  Label,
  Text,
} from "react-aria-components";
import { classNames } from "../../class-names.ts";
import { Field, Input } from "../../field/field.tsx";
import { useLocale } from "../../locale/locale.tsx";
import { formatAmount, parseMoney } from "../../money/format-money.ts";
import { useAdminWords } from "../admin-words.ts";

export type NumberFieldProps = {
  label: string;
  value: number | null;
  /** Null when the field was emptied. */
  onChange: (value: number | null) => void;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  /** How it is written: a unit, a percentage. */
  format?: Intl.NumberFormatOptions | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  disabled?: boolean | undefined;
};

/** A number to type, to step with arrows, or to press. */
export function NumberField(props: NumberFieldProps) {
  return (
    <AriaNumberField
      className="field"
      value={props.value ?? Number.NaN}
      onChange={(value) => props.onChange(Number.isNaN(value) ? null : value)}
      {...(props.min === undefined ? {} : { minValue: props.min })}
      {...(props.max === undefined ? {} : { maxValue: props.max })}
      {...(props.step === undefined ? {} : { step: props.step })}
      {...(props.format === undefined ? {} : { formatOptions: props.format })}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabled ?? false}
    >
      <Label className="field-name">{props.label}</Label>
      <Group className={classNames("stepper tall number", props.error !== undefined && "bad")}>
        <Button slot="decrement">{"\u2212"}</Button>
        <AriaInput />
        <Button slot="increment">+</Button>
      </Group>
      {props.error === undefined && props.hint !== undefined && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="error">{props.error}</FieldError>
    </AriaNumberField>
  );
}

export type MoneyFieldProps = {
  label: ReactNode;
  /** In minor units; null when empty. */
  minor: number | null;
  currency: string;
  /** Called when the person leaves the field with a readable amount, or none. */
  onChange: (minor: number | null) => void;
  hint?: ReactNode;
  error?: ReactNode;
  disabled?: boolean | undefined;
  hideLabel?: boolean | undefined;
};

/** A sum of money typed as people write it; what cannot be read is said at once and changes nothing. */
export function MoneyField(props: MoneyFieldProps) {
  const words = useAdminWords();
  const { minor, currency } = props;
  const locale = useLocale();
  const [draft, setDraft] = useState<string | null>(null);
  const [unread, setUnread] = useState(false);
  function settle(): void {
    if (draft === null) return;
    const read = draft.trim() === "" ? null : parseMoney(draft, currency, locale);
    setUnread(read === undefined);
    if (read === undefined) return;
    setDraft(null);
    if (read !== minor) props.onChange(read);
  }
  const sign = currencySign(currency, locale);
  return (
    <Field
      label={props.label}
      prefix={sign}
      hint={props.hint}
      hideLabel={props.hideLabel}
      error={unread ? words.noAmount(sign) : props.error}
    >
      <Input
        inputMode="decimal"
        className="num"
        autoComplete="off"
        disabled={props.disabled}
        value={draft ?? (minor === null ? "" : formatAmount(minor, currency, locale))}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === "Enter" && settle()}
      />
    </Field>
  );
}

function currencySign(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}
