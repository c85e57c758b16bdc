const key = "atelier-door";
const blank = { email: "", name: "" };

/** What was typed at the door before the page was loaded anew, in this tab; never a password. */
export function readTyped(): typeof blank {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null || !("email" in kept) || !("name" in kept)) return blank;
    return { email: String(kept.email), name: String(kept.name) };
  } catch {
    return blank;
  }
}

export function keepTyped({ email, name }: typeof blank): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ email, name }));
  } catch {
    // Storage is shut off: what is typed lasts as long as the page.
  }
}

export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
