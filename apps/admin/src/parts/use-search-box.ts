import { useEffect, useRef, useState } from "react";
import { useKeys } from "../shell/keys.ts";

/** The search of a list: typed at once, told to the address after a breath; `/` leads to it. */
export function useSearchBox(inAddress: string | undefined, tell: (q: string | undefined) => void) {
  const ref = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(inAddress ?? "");
  const told = useRef(inAddress ?? "");
  const telling = useRef(tell);
  useEffect(() => {
    telling.current = tell;
  });
  useEffect(() => {
    // The address changed by itself: Back, a link, "clear".
    if ((inAddress ?? "") !== told.current) {
      told.current = inAddress ?? "";
      setValue(inAddress ?? "");
    }
  }, [inAddress]);
  useEffect(() => {
    const trimmed = value.trim();
    if (trimmed === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = trimmed;
      telling.current(trimmed || undefined);
    }, 250);
    return () => clearTimeout(timer);
  }, [value]);
  useKeys({ "/": () => ref.current?.focus() });
  return { ref, value, onChange: setValue };
}
