import { shop } from "@atelier/client/shop";
import { Button, Field, Input, Note } from "@atelier/ui";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { tellOtherTabs } from "../../shell/other-tabs.ts";
import { useWords } from "../../words/words.tsx";
import { buyerOfThisTab } from "../checkout/last-buyer.ts";

const SHORTEST = 8;

/** After paying, and only then: an account, for one field. Not offered to who has one or came by the link. */
export function AccountOffer() {
  const { t } = useWords();
  const why = useRefusalWords();
  const queries = useQueryClient();
  const me = shop.account.me.useQuery();
  const [buyer] = useState(buyerOfThisTab);
  const [password, setPassword] = useState("");
  const [short, setShort] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  const underWay = useRef(false);
  const register = shop.account.register.useMutation({
    networkMode: "always",
    onError: () => {
      underWay.current = false;
    },
    onSuccess: async () => {
      tellOtherTabs("account");
      await queries.invalidateQueries();
    },
  });
  useEffect(() => {
    place.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [short, register.error]);
  if (!buyer || me.isPending || (me.data && !register.isSuccess)) return null;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!buyer || underWay.current) return;
    setShort(password.length < SHORTEST);
    if (password.length < SHORTEST) return;
    underWay.current = true;
    register.mutate({ ...buyer, password });
  }
  return (
    <section className="part no-print">
      <div className="of wide">
        <h2 className="heading">{t("offer.title")}</h2>
      </div>
      <div className="do">
        {register.isSuccess ? (
          <Note tone="ok" live>
            {t("offer.done", { email: buyer.email })}
          </Note>
        ) : (
          <>
            <p className="soft measure">{t("offer.text")}</p>
            <form className="one-field" noValidate onSubmit={submit} ref={place}>
              <input
                className="sr"
                type="email"
                name="email"
                autoComplete="username"
                value={buyer.email}
                readOnly
                tabIndex={-1}
                aria-hidden="true"
              />
              <Field
                label={t("signIn.password")}
                hint={t("signIn.passwordHint")}
                error={short ? t("signIn.passwordHint") : register.error ? why(register.error) : undefined}
              >
                <Input
                  type="password"
                  autoComplete="new-password"
                  minLength={SHORTEST}
                  required
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                />
              </Field>
              <Button type="submit" busy={register.isPending}>
                {t("signIn.create")}
              </Button>
            </form>
          </>
        )}
      </div>
    </section>
  );
}
