import type { Collection } from "./types.ts";

/** The drawers first, as the catalogue lists them, then what is hung together for a reason. */
export const collections: readonly Collection[] = [
  { slug: "candles", name: "Candles", text: "Soy wax in cut-down bottles. We have never made a vanilla.", position: 0 },
  {
    slug: "prints",
    name: "Prints",
    text: "Risograph and lino, two inks where one would do. Sent flat or in a tube, never folded.",
    position: 1,
  },
  {
    slug: "zines-and-paper",
    name: "Zines and paper",
    text: "Stapled, bound, gummed, or sold by the pound.",
    position: 2,
  },
  { slug: "typefaces", name: "Typefaces", text: "Two, drawn slowly.", position: 3 },
  {
    slug: "templates",
    name: "Templates",
    text: "Files to be filled in by people with something else to do.",
    position: 4,
  },
  { slug: "memberships", name: "Memberships", text: "Paper through the door, on no fixed day.", position: 5 },
  { slug: "commissions", name: "Commissions", text: "Work made for one person, after a conversation.", position: 6 },
  {
    slug: "out-this-week",
    name: "Out this week",
    text: "What came off the press, the bench or the stove since Friday.",
    position: 7,
  },
  {
    slug: "forty-birds",
    name: "Forty Birds",
    text: "A linocut a week until there are forty, then a book. Ines is on bird seventeen.",
    position: 8,
  },
  {
    slug: "atlas-on-foot",
    name: "An Atlas on Foot",
    text: "Joan Petrie walks it, then draws it. One sheet is one day.",
    position: 9,
  },
  { slug: "sheds", name: "Sheds", text: "Maud Ellery’s, in the sense that she looked at them.", position: 10 },
  {
    slug: "works-and-weather",
    name: "Works and weather",
    text: "Cranes, gas, signals, and what falls on them.",
    position: 11,
  },
  {
    slug: "for-a-table",
    name: "For a table",
    text: "Things to bring to a house where you are given dinner.",
    position: 12,
  },
  {
    slug: "presents-under-fifteen",
    name: "Presents under £15",
    text: "With the postage you are still under twenty.",
    position: 13,
  },
  { slug: "also-to-be-had", name: "Also to be had", text: "What does not fit on a shelf.", position: 14 },
];
