import { useState } from "react";
import { Button } from "../button/button.tsx";
import { useWords } from "../locale/locale.tsx";

export type CopyButtonProps = {
  /** What goes to the clipboard. */
  text: string;
  label?: string | undefined;
  copiedLabel?: string | undefined;
  /** Which thing it copies, for people who listen: "Licence key of Gasworks Gothic". */
  of?: string | undefined;
};

/** Copies a text and says so. */
export function CopyButton(props: CopyButtonProps) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const { label = words.copy, copiedLabel = words.copied } = props;
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2500);
  }
  return (
    <>
      <Button size="small" onClick={() => void copy()} aria-label={props.of ? `${label}: ${props.of}` : undefined}>
        {copied ? copiedLabel : label}
      </Button>
      <span className="sr" role="status">
        {copied ? copiedLabel : ""}
      </span>
    </>
  );
}
