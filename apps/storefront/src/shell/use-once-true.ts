import { useState } from "react";

/** True from the first time on that the value was: what was opened once stays at hand. */
export function useOnceTrue(value: boolean): boolean {
  const [once, setOnce] = useState(value);
  if (value && !once) setOnce(true);
  return once;
}
