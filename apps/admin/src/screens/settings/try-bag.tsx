import { admin } from "@atelier/client/react";
import type { TryBagInput } from "@atelier/contract/delivery";
import { Field, Fields, formatMoney, Input, parseMoney, Select } from "@atelier/ui";
import { SideSection } from "@atelier/ui/admin";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { currencySign } from "../../parts/currency-sign.ts";
import { sayError } from "../../shell/refusal-words.ts";
import { locale, t } from "../../words/words.ts";
import { BagCosts } from "./bag-costs.tsx";
import { countryList } from "./country-list.ts";
import { readGrams } from "./number-words.ts";
import { useSettled } from "./use-settled.ts";

export interface TryBagProps {
  currency: string;
  /** What stands on the page; nothing while it cannot be read. */
  draft: Pick<TryBagInput, "zones" | "taxes" | "pricesIncludeTax"> | undefined;
}

/** What would a bag cost there? Asked of the shop's own arithmetic, over what stands on the page, saved or not. */
export function TryBag(props: TryBagProps) {
  const { currency } = props;
  const utils = admin.useUtils();
  const home = admin.settings.get.useQuery(undefined, { staleTime: 60_000 }).data?.country ?? "GB";
  const [country, setCountry] = useState<string | null>(null);
  const [region, setRegion] = useState("");
  const [worth, setWorth] = useState(() => formatMoney(4800, currency, locale()).replace(/[^\d.,]/g, ""));
  const [grams, setGrams] = useState("800");
  const countries = useMemo(() => countryList(), []);
  const goodsMinor = parseMoney(worth, currency, locale());
  const weightGrams = grams.trim() === "" ? 0 : readGrams(grams);
  const readable = goodsMinor !== undefined && goodsMinor >= 0 && weightGrams !== undefined;
  const place = { country: country ?? home, region: region.trim() };
  const wanted = useSettled(
    props.draft && readable ? JSON.stringify({ ...place, goodsMinor, weightGrams, ...props.draft }) : null,
  );
  const asked = useQuery({
    queryKey: ["try-bag", wanted],
    queryFn: () => utils.client.delivery.tryBag.mutate(JSON.parse(wanted ?? "") as TryBagInput),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
  });
  const unread = !readable || !props.draft;
  return (
    <SideSection title={t("bag.title")}>
      <p className="two pb-s4">{t("bag.words")}</p>
      <Fields>
        <Field label={t("bag.country")}>
          <Select value={place.country} onChange={(event) => setCountry(event.target.value)}>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("bag.region")} aside={t("bag.optional")}>
          <Input maxLength={60} value={region} onChange={(event) => setRegion(event.target.value)} />
        </Field>
        <Field
          className="half keep"
          label={t("bag.worth")}
          prefix={currencySign(currency)}
          error={goodsMinor === undefined || goodsMinor < 0 ? t("product.priceWrong") : undefined}
        >
          <Input className="num" inputMode="decimal" value={worth} onChange={(event) => setWorth(event.target.value)} />
        </Field>
        <Field
          className="half keep"
          label={t("bag.weight")}
          suffix="g"
          error={weightGrams === undefined ? t("delivery.gramsWrong") : undefined}
        >
          <Input className="num" inputMode="numeric" value={grams} onChange={(event) => setGrams(event.target.value)} />
        </Field>
      </Fields>
      <div aria-live="polite" className="pt-s5">
        {unread && <p className="meta pb-s3">{t("bag.unread")}</p>}
        {asked.isError && <p className="text-alert">{sayError(asked.error)}</p>}
        {asked.data && <BagCosts bag={asked.data} stale={unread || asked.isPlaceholderData} />}
      </div>
    </SideSection>
  );
}
