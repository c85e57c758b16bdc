import { useEffect, useState } from "react";

/** True once something has been waited for long enough to be worth a ghost: nothing flickers under 300 ms. */
export function useLate(waiting: boolean, afterMs = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting, afterMs]);
  return waiting && late;
}
