import { useState } from "react";
import { t } from "../words/words.ts";

/** Copies a text and says so; as small as the other acts of a side column. */
export function CopyAct(props: { text: string; of: string }) {
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  }
  return (
    <>
      <button type="button" className="act" aria-label={`${t("order.copy")}: ${props.of}`} onClick={() => void copy()}>
        {copied ? t("order.copied") : t("order.copy")}
      </button>
      <span className="sr" role="status">
        {copied ? t("order.copied") : ""}
      </span>
    </>
  );
}
