const english = {
  clearAll: "Clear all",
  close: "Close",
  copied: "Copied",
  copy: "Copy",
  dismiss: "Dismiss",
  from: "from",
  fewer: "One fewer",
  more: "One more",
  narrow: "Narrow down",
  notices: "Notices",
  notMade: "not made",
  now: "Now",
  offline: "No connection. What you see was here a moment ago; what you change waits.",
  pages: "Pages",
  request: "Request",
  shop: "Shop",
  skip: "Skip to the page",
  soldOut: "sold out",
  takeAway: "Take away:",
  to: "to",
  was: "Was",
  where: "Where this is",
};

export type Words = typeof english;

const german: Words = {
  clearAll: "Alle aufheben",
  close: "Schließen",
  copied: "Kopiert",
  copy: "Kopieren",
  dismiss: "Ausblenden",
  from: "ab",
  fewer: "Eins weniger",
  more: "Eins mehr",
  narrow: "Eingrenzen",
  notices: "Hinweise",
  notMade: "gibt es nicht",
  now: "Jetzt",
  offline: "Keine Verbindung. Was Sie sehen, stand eben noch so da; was Sie ändern, wartet.",
  pages: "Seiten",
  request: "Anfrage",
  shop: "Laden",
  skip: "Zum Inhalt",
  soldOut: "ausverkauft",
  takeAway: "Aufheben:",
  to: "bis",
  was: "Vorher",
  where: "Wo diese Seite liegt",
};

/** The few words components say by themselves, in the page's language; English for languages we do not speak. */
export function wordsFor(locale: string): Words {
  return locale.startsWith("de") ? german : english;
}
