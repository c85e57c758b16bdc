import { refusalIn, requestIdIn } from "@atelier/client";
import type { CartView } from "@atelier/contract/cart";
import { useWords } from "../words/words.tsx";
import { useRefusalWords } from "./refusal-words.ts";

/** What a refusal says in place; where the fault is ours, with the number to quote. */
export function Refused(props: { error: unknown; cart?: CartView }) {
  const { t } = useWords();
  const why = useRefusalWords();
  const { error, cart } = props;
  const code = refusalIn(error)?.code;
  const requestId = requestIdIn(error);
  const ours = requestId && (!code || code === "shop.busy");
  return (
    <>
      {why(error, cart)}
      {ours && (
        <span className="block">
          {t("refusal.quote")} <code className="code">{requestId}</code>
        </span>
      )}
    </>
  );
}
