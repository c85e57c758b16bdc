const words = {
  active: "active, published, visible, yes, true, 1, live, on, aktiv, veröffentlicht, sichtbar, ja, wahr, im laden",
  draft: "draft, inactive, hidden, no, false, 0, off, entwurf, inaktiv, versteckt, nein, falsch",
  archived: "archived, archiviert, expired, abgelaufen",
};
const byWord = new Map(Object.entries(words).flatMap(([status, all]) => all.split(", ").map((word) => [word, status])));

/** A status in the words files have for it, as active, draft or archived; what is none of them as it is. */
export function statusOf(value: string): string {
  return byWord.get(value.toLowerCase()) ?? value;
}
