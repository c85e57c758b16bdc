import type { ShopSettings } from "@atelier/contract/settings";

export type PageSlug = "delivery" | "terms" | "privacy" | "imprint" | "contact";
interface Page {
  title: string;
  html: string;
}

/** What a standing page says while the owner has not written it: only what the shop knows to be true. */
export function standingPage(slug: PageSlug, settings: ShopSettings): Page {
  return pages[slug](settings);
}

const pages: Record<PageSlug, (settings: ShopSettings) => Page> = {
  delivery: (settings) => ({
    title: "Delivery",
    html: paragraphs(
      "The bag shows what delivery costs, and how long it takes, before you pay. Nothing is added afterwards.",
      "When a parcel leaves we write to you with its number, and your order’s private page follows it.",
      `Something did not arrive, or arrived broken? ${askUs(settings)}`,
    ),
  }),
  terms: (settings) => ({
    title: "Terms",
    html: paragraphs(
      `${escaped(settings.name)} has not put its terms of sale here yet. Until it does, the law of the place it sells from applies, with every right it gives you as a buyer.`,
      "An order is placed when you pay. Things you have not paid for in time go back on the shelf, and nothing is taken.",
      askUs(settings),
    ),
  }),
  privacy: (settings) => ({
    title: "Privacy",
    html: paragraphs(
      "We keep what an order needs: your name, your address, your e-mail and what you bought. Your card is seen by the payment provider only, never by us.",
      "This shop loads nothing from other companies, shows no advertising and follows nobody. Its cookies remember your bag and that you are signed in.",
      "Your network address is kept only as a fingerprint nobody can turn back, to stop passwords being guessed.",
      `Who answers for this: ${escaped(settings.name)}. ${askUs(settings)}`,
    ),
  }),
  imprint: (settings) => ({
    title: "Imprint",
    html: `${addressOf(settings)}${paragraphs(mailOf(settings) || "An e-mail address has not been entered yet.")}`,
  }),
  contact: (settings) => ({
    title: "Contact",
    html: `${paragraphs(askUs(settings))}${addressOf(settings)}${settings.openingHours ? paragraphs(`Open ${escaped(settings.openingHours)}.`) : ""}`,
  }),
};

function askUs(settings: ShopSettings): string {
  const mail = mailOf(settings);
  return mail ? `Write to ${mail}. A person reads it.` : "Answer any mail of ours. A person reads it.";
}

function mailOf(settings: ShopSettings): string {
  return settings.email ? `<a href="mailto:${escaped(settings.email)}">${escaped(settings.email)}</a>` : "";
}

function addressOf(settings: ShopSettings): string {
  const lines = [settings.name, ...settings.address].filter(Boolean).map(escaped);
  return `<address>${lines.join("<br>")}</address>`;
}

function paragraphs(...texts: string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join("");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
