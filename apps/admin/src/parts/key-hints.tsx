import { Kbd } from "@atelier/ui/admin";
import { t } from "../words/words.ts";

/** Under a list: the keys that walk it. */
export function KeyHints() {
  return (
    <span className="key-hints">
      <Kbd>J</Kbd> <Kbd>K</Kbd> {t("keys.hintRows")} <Kbd>↵</Kbd> {t("keys.hintOpen")}
    </span>
  );
}
