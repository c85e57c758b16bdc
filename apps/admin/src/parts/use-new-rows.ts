import { useEffect, useRef, useState } from "react";

/** Which rows came in while one was looking: those absent from the first answer to this question. */
export function useNewRows(keys: readonly string[], question: string): (key: string) => boolean {
  const seen = useRef<{ question: string; keys: Set<string> } | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const joined = keys.join(" ");
  useEffect(() => {
    if (joined === "") return;
    const now = joined.split(" ");
    if (seen.current?.question !== question) {
      seen.current = { question, keys: new Set(now) };
      setFresh(new Set());
      return;
    }
    const known = seen.current.keys;
    const came = now.filter((key) => !known.has(key));
    for (const key of came) known.add(key);
    if (came.length > 0) setFresh((before) => new Set([...before, ...came]));
  }, [joined, question]);
  return (key) => fresh.has(key);
}
