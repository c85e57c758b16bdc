import { useEffect, useState } from "react";

/** The value once it has stood still for a while, as somebody stops typing. */
export function useSettled<T>(value: T, afterMs = 120): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
