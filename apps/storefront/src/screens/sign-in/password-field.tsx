import { Button, Field, Input, useFieldWiring } from "@atelier/ui";
import { type ChangeEvent, useState } from "react";
import { useWords } from "../../words/words.tsx";

export type PasswordFieldProps = {
  making: boolean;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** A password that may be pasted, filled in by a manager, and looked at. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useWords();
  return (
    <Field label={t("signIn.password")} hint={props.making ? t("signIn.passwordHint") : undefined} error={props.error}>
      <Control {...props} />
    </Field>
  );
}

function Control(props: PasswordFieldProps) {
  const { t } = useWords();
  const wiring = useFieldWiring();
  const [shown, setShown] = useState(false);
  return (
    <span className="password">
      <Input
        id={wiring.id}
        type={shown ? "text" : "password"}
        autoComplete={props.making ? "new-password" : "current-password"}
        minLength={props.making ? 8 : undefined}
        required
        value={props.value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => props.onChange(event.target.value)}
      />
      <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
        {t(shown ? "signIn.hide" : "signIn.show")}
      </Button>
    </span>
  );
}
