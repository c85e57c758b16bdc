import { shop } from "@atelier/client/shop";
import { Button, Field, Input, Note } from "@atelier/ui";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "../../router/link.tsx";
import { useRouter, useSearch } from "../../router/router.tsx";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { PageTitle } from "../../parts/page-title.tsx";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Refused } from "../../parts/refused.tsx";
import { tellOtherTabs } from "../../shell/other-tabs.ts";
import { useWords } from "../../words/words.tsx";
import { PasswordField } from "./password-field.tsx";
import { lackingIn, refusedField, type Said } from "./door-faults.ts";
import { forgetTyped, keepTyped, readTyped } from "./door-typed.ts";
import { ownAddress } from "./sign-in-search.ts";

/** Sign in, or make an account; then back to where one was. */
export function SignInScreen() {
  const { t } = useWords();
  const search = useSearch("/sign-in");
  const making = search.new === "1";
  return (
    <div className="page door">
      <PageTitle>{t(making ? "signIn.newTitle" : "signIn.title")}</PageTitle>
      <div className="door-in">
        <h1 className="title">{t(making ? "signIn.newTitle" : "signIn.title")}</h1>
        {making && <p className="soft">{t("signIn.newText")}</p>}
        <DoorForm making={making} to={ownAddress(search.to) ?? "/"} key={String(making)} />
        <p className="small">
          {t(making ? "signIn.have" : "signIn.noneYet")}{" "}
          <Link
            className="link"
            to="/sign-in"
            search={{ ...(search.to && { to: search.to }), ...(!making && { new: "1" as const }) }}
            replace
          >
            {t(making ? "signIn.title" : "signIn.make")}
          </Link>
        </p>
      </div>
    </div>
  );
}

function DoorForm(props: { making: boolean; to: string }) {
  const { t } = useWords();
  const why = useRefusalWords();
  const { go } = useRouter();
  const queries = useQueryClient();
  const { making, to } = props;
  const [form, setForm] = useState(() => ({ ...readTyped(), password: "" }));
  const [missing, setMissing] = useState<Said>({});
  const place = useRef<HTMLFormElement>(null);
  // Known at once: what is drawn lags behind a press that follows on its heels.
  const underWay = useRef(false);
  const comeIn = {
    // Waiting for the connection would look like waiting for the shop.
    networkMode: "always" as const,
    onError: () => {
      underWay.current = false;
    },
    onSuccess: async () => {
      forgetTyped();
      tellOtherTabs("account");
      await queries.invalidateQueries();
      go(to, { replace: true });
    },
  };
  const signIn = shop.account.signIn.useMutation(comeIn);
  const register = shop.account.register.useMutation(comeIn);
  const { error, isPending } = making ? register : signIn;
  const refused = refusedField(error);
  const said: Said = refused ? { [refused]: why(error) } : missing;
  useEffect(() => {
    place.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [error, missing]);
  function change(part: Partial<typeof form>): void {
    setForm({ ...form, ...part });
    keepTyped({ email: form.email, name: form.name, ...part });
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (underWay.current) return;
    const lacking = lackingIn(form, making, t);
    setMissing(lacking);
    if (Object.keys(lacking).length > 0) return (making ? register : signIn).reset();
    underWay.current = true;
    const email = form.email.trim();
    if (making) register.mutate({ email, password: form.password, name: form.name.trim() });
    else signIn.mutate({ email, password: form.password });
  }
  return (
    <form className="door-form" noValidate onSubmit={submit} ref={place}>
      {making && (
        <Field label={t("signIn.name")} error={said.name}>
          <Input
            autoComplete="name"
            required
            maxLength={120}
            value={form.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
      )}
      <Field label={t("checkout.email")} error={said.email}>
        <Input
          type="email"
          autoComplete={making ? "email" : "username"}
          required
          value={form.email}
          onChange={(event) => change({ email: event.target.value })}
        />
      </Field>
      <PasswordField
        making={making}
        value={form.password}
        error={said.password}
        onChange={(password) => change({ password })}
      />
      {error && !refused && (
        <Note tone="alert" live>
          <Refused error={error} />
        </Note>
      )}
      <Button type="submit" variant="primary" wide busy={isPending}>
        {t(making ? "signIn.create" : "signIn.title")}
      </Button>
    </form>
  );
}
