import { useState } from "react";

const storedAt = "atelier-rail";

/** Whether the rail is folded to its icons on this device, and the way to turn it. */
export function useRailFold(): [folded: boolean, turn: () => void] {
  const [folded, setFolded] = useState(() => localStorage.getItem(storedAt) === "folded");
  function turn(): void {
    if (folded) localStorage.removeItem(storedAt);
    else localStorage.setItem(storedAt, "folded");
    setFolded(!folded);
  }
  return [folded, turn];
}
