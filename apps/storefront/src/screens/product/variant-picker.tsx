import { OptionPicker, type PickerOption } from "@atelier/ui";
import { useNavigate } from "../../router/router.tsx";
import { useWords } from "../../words/words.tsx";
import type { ProductView, VariantView } from "@atelier/contract/catalog";
import { type MatrixValue, nameOf, variantMatrix } from "./variant-matrix.ts";

/** The options as words. The choice goes into the address without a jump and without a step in the history. */
export function VariantPicker(props: { product: ProductView; variant: VariantView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { product, variant } = props;
  function choose(next: VariantView | undefined): void {
    if (!next) return;
    const search = { variant: nameOf(next) };
    navigate({ to: "/goods/$slug", params: { slug: product.slug }, search, replace: true, resetScroll: false });
  }
  return variantMatrix(product, variant).map((option) => (
    <OptionPicker
      key={option.name}
      label={option.name}
      value={option.values.find((one) => one.chosen)?.value ?? null}
      options={option.values.map((one) => word(one))}
      onChange={(value) => choose(option.values.find((one) => one.value === value)?.leadsTo)}
    />
  ));

  function word(one: MatrixValue): PickerOption {
    const note = !one.made
      ? t("product.notMade")
      : !one.exists
        ? t("product.otherPairing")
        : !one.inStock
          ? t("product.soldOut")
          : undefined;
    return { value: one.value, label: one.value, note, unavailable: !one.inStock, disabled: !one.made };
  }
}
