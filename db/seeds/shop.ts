import { pages } from "./pages.ts";
import type { ShopText } from "./types.ts";

/** The studio: who it is, what hangs on its front page, what stands in its footer. */
export const shop: ShopText = {
  name: "Fenn & Foundry",
  address: ["Unit 4, The Old Type Foundry", "Cox Lane, Ipswich IP4 1HP"],
  opening: "Open Thursday to Saturday, 10 to 5",
  email: "hello@fenn-and-foundry.example",
  vatNumber: "GB 284 5519 07",
  currency: "GBP",
  country: "GB",
  timeZone: "Europe/London",
  pricesIncludeTax: true,
  orderPrefix: "FF-",
  firstOrderNumber: 20001,
  searchHint: "Search 83 things",
  home: {
    intro:
      "Four people in a former type foundry in Ipswich. We pour candles into bottles other people have emptied, print in two inks where one would do, and draw letters slowly.",
    hung: "low-water-mersea",
    outThisWeek: ["press-room", "tea-rooms-of-the-a12", "gasholder-half-term", "gasworks-gothic"],
    alsoToBeHad: ["a-small-website", "lettering-for-one-sign", "the-drawer-club"],
    nextOut: [
      { inDays: 4, what: "Cold Frame, a candle of tomato leaf and putty. 60 jars." },
      { inDays: 14, what: "Quoin 1.3, with the small caps we promised in March." },
      { inDays: null, when: "When it is dry", what: "Drawer Club print no. 11, by Joan Petrie." },
    ],
    headings: { rail: "Out this week", nextOut: "Next out", also: "Also to be had", people: "People in the drawers" },
  },
  footer: {
    colophon: "Set in Archivo and Source Serif. Printed on nothing.",
    links: [
      [
        { label: "Delivery and returns", page: "delivery" },
        { label: "Licences in plain words", page: "licences" },
        { label: "Write to us", page: "contact" },
      ],
      [
        { label: "Terms", page: "terms" },
        { label: "Privacy", page: "privacy" },
        { label: "Imprint", page: "imprint" },
      ],
    ],
  },
  pages,
};
