import { refusalIn } from "@atelier/client";
import { shop } from "@atelier/client/shop";
import { Button, Field, Input, Note } from "@atelier/ui";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Refused } from "../../parts/refused.tsx";
import { useWords } from "../../words/words.tsx";

/** Sold out: an address to write to, once, when it is back. */
export function TellMe({ variantId }: { variantId: string }) {
  const { t, locale } = useWords();
  const why = useRefusalWords();
  const queries = useQueryClient();
  const me = shop.account.me.useQuery(undefined, { staleTime: 5 * 60_000 }).data;
  const [typed, setTyped] = useState<string>();
  const [slip, setSlip] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const ask = shop.stockAlerts.ask.useMutation({
    networkMode: "always",
    onError: (error) => {
      if (refusalIn(error)?.code === "stock.to-be-had")
        void queries.invalidateQueries({ queryKey: shop.catalog.bySlug.key });
    },
  });
  const email = (typed ?? me?.email ?? "").trim();
  const isBack = refusalIn(ask.error)?.code === "stock.to-be-had";
  const atField = refusalIn(ask.error)?.code === "request.malformed";
  useEffect(() => {
    if (atField) field.current?.focus();
  }, [atField]);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const fits = /^\S+@\S+\.\S{2,}$/.test(email);
    setSlip(!fits);
    if (!fits) field.current?.focus();
    if (fits && !ask.isPending) ask.mutate({ variantId, email, locale });
  }
  if (ask.data) return <Asked>{t(ask.data.next === "wait" ? "notice.wait" : "notice.prove")}</Asked>;
  return (
    // Before the page has its script a press does nothing: an address must not come into an address.
    <form className="tell-me" method="dialog" noValidate onSubmit={submit}>
      <Field
        label={t("notice.email")}
        hint={t("notice.askText")}
        error={slip ? t("notice.emailMissing") : atField ? why(ask.error) : undefined}
      >
        <Input
          ref={field}
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          value={typed ?? me?.email ?? ""}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      {ask.error && !atField && (
        <Note tone="alert" live>
          {isBack ? t("notice.toBeHad") : <Refused error={ask.error} />}
        </Note>
      )}
      <Button type="submit" variant="primary" wide busy={ask.isPending}>
        {t("notice.ask")}
      </Button>
    </form>
  );
}

/** What comes next, where the form stood; whoever pressed the button stands there, too. */
function Asked({ children }: { children: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="tell-me" tabIndex={-1} ref={place}>
      <Note live>{children}</Note>
    </div>
  );
}
