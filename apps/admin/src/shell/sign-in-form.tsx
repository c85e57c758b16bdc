import { admin } from "@atelier/client/react";
import type { MeView } from "@atelier/contract/accounts";
import { Button, Field, Input } from "@atelier/ui";
import { type FormEvent, type ReactNode, type Ref, useRef, useState } from "react";
import { t } from "../words/words.ts";
import { sayError } from "./refusal-words.ts";

export interface SignInFormProps {
  /** Given where only the one who was signed in may come back. */
  email?: string;
  onDone: (me: MeView) => void;
  /** The form's buttons, where they stand elsewhere; they submit by `form={formId}`. */
  formId: string;
  ownButton: boolean;
  onBusy?: (busy: boolean) => void;
  children?: ReactNode;
}

/** Mail and password. Wrong and unknown get the same answer; the field to mend has the focus again. */
export function SignInForm(props: SignInFormProps) {
  const [shown, setShown] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const signIn = admin.account.signIn.useMutation({
    onMutate: () => props.onBusy?.(true),
    onSettled: () => props.onBusy?.(false),
    onSuccess: ({ me }) => props.onDone(me),
    onError: () => password.current?.select(),
  });
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (signIn.isPending) return;
    const form = new FormData(event.currentTarget);
    signIn.mutate({ email: String(form.get("email")).trim(), password: String(form.get("password")) });
  }
  const error = signIn.error ? sayError(signIn.error) : undefined;
  return (
    <form id={props.formId} className={props.ownButton ? undefined : "sheet-form"} onSubmit={submit}>
      <Field label={t("signIn.mail")}>
        <Input
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus={!props.email}
          defaultValue={props.email}
          readOnly={props.email !== undefined}
        />
      </Field>
      <Field label={t("signIn.password")} error={error}>
        <PasswordRow shown={shown} onShow={() => setShown(!shown)} ref={password} focus={props.email !== undefined} />
      </Field>
      <span className="sr" role="alert">
        {error}
      </span>
      {props.ownButton && (
        <Button type="submit" variant="primary" wide busy={signIn.isPending}>
          {t("signIn.do")}
        </Button>
      )}
      {props.children}
    </form>
  );
}

type PasswordRowProps = {
  shown: boolean;
  onShow: () => void;
  ref: Ref<HTMLInputElement>;
  focus: boolean;
};

function PasswordRow({ ref, ...props }: PasswordRowProps) {
  return (
    <span className="pw">
      <Input
        ref={ref}
        type={props.shown ? "text" : "password"}
        name="password"
        autoComplete="current-password"
        required
        autoFocus={props.focus}
      />
      <Button aria-pressed={props.shown} onClick={props.onShow}>
        {props.shown ? t("signIn.hide") : t("signIn.show")}
      </Button>
    </span>
  );
}
