/** What is typed at the checkout. */
export type CheckoutForm = {
  email: string;
  country: string;
  name: string;
  line1: string;
  line2: string;
  city: string;
  region: string;
  postcode: string;
  rateId: string;
  note: string;
};

const key = "atelier-checkout";

const blank: CheckoutForm = {
  email: "",
  country: "",
  name: "",
  line1: "",
  line2: "",
  city: "",
  region: "",
  postcode: "",
  rateId: "",
  note: "",
};

/** What was typed before the page was left or loaded anew, in this tab. */
export function readDraft(): CheckoutForm {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    if (typeof stored !== "object" || stored === null) return blank;
    const texts = Object.entries(stored).filter(([name, value]) => name in blank && typeof value === "string");
    return { ...blank, ...Object.fromEntries(texts) };
  } catch {
    return blank;
  }
}

export function keepDraft(form: CheckoutForm): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(form));
  } catch {
    // Storage is shut off: what is typed lasts as long as the page.
  }
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
