import { good, pic, product, v } from "./shelf.ts";
import type { Product } from "./types.ts";

const once = (sku: string, price: number, leadTime: string) => [v(sku, [], [price, 0, 0, null], { leadTime })];

/** The two memberships. Shown now; joined when membership exists. */
export const memberships: readonly Product[] = [
  product("memberships", "membership", {
    slug: "the-drawer-club",
    title: "The Drawer Club",
    maker: "Ruth Fenn",
    medium: "Membership, one print a quarter",
    edition: "150~places",
    tags: ["membership", "prints"],
    daysAgo: 640,
    text: [
      "Four times a year a print nobody else can buy, flat, by post, when it is dry. Ten per cent off goods in between. You may swap a print you dislike, and we would rather know.",
    ],
    variants: once("MB-DRAWER", 5400, "A year, 33~places left"),
    pictures: [pic("card-drawer-club", "Yellow membership card")],
  }),
  product("memberships", "membership", {
    slug: "the-reading-drawer",
    title: "The Reading Drawer",
    maker: "Ruth Fenn",
    medium: "Membership, every zine of the year",
    edition: "No limit",
    tags: ["membership", "zine"],
    daysAgo: 150,
    text: [
      "Whatever we staple, you receive, usually five and once three. It goes by letter post, so it fits through the door and past the dog.",
    ],
    variants: once("MB-READING", 3150, "A year, from the next one out"),
    pictures: [pic("card-reading-drawer", "Dark green membership card, The Reading Drawer, number 0036")],
  }),
];

/** The six commissions: projects and a book of hours. Shown now, asked for by letter. */
export const commissions: readonly Product[] = [
  product("commissions", "project", {
    slug: "a-small-website",
    title: "A small website",
    maker: "Tom Okafor",
    medium: "Designed, built, and a year of answering the phone",
    edition: "Next free from 8~February",
    collections: ["also-to-be-had"],
    tags: ["commission", "website"],
    daysAgo: 500,
    text: [
      "Up to a dozen pages, drawn for you, written with you, and fast on a bus. You own it, including the parts you do not understand, which we explain. Half at the start, half when your mother has found the telephone number on it.",
    ],
    variants: once("CM-SITE", 240000, "Next free from 8~February"),
  }),
  product("commissions", "project", {
    slug: "lettering-for-one-sign",
    title: "Lettering for one sign",
    maker: "Tom Okafor",
    medium: "Drawn, argued about, delivered as outlines",
    edition: "Next free in January",
    collections: ["also-to-be-had"],
    tags: ["commission", "lettering"],
    daysAgo: 480,
    text: [
      "One name, as long as it is. Tom comes and looks at the wall first, at different times of day if it faces west. Painting is by somebody with a steadier ladder, whose number we have.",
    ],
    variants: once("CM-SIGN", 38500, "Next free in January"),
  }),
  product("commissions", "project", {
    slug: "a-wordmark",
    title: "A wordmark",
    maker: "Tom Okafor",
    medium: "Your name, set so that it stays set",
    edition: "Next free from 18~January",
    tags: ["commission", "lettering"],
    daysAgo: 352,
    text: [
      "Three weeks, two meetings, one proposal. We do not show three so that you may choose the middle one. It arrives in black, and if it works in black it will work.",
    ],
    variants: once("CM-WORDMARK", 96000, "Next free from 18~January"),
  }),
  product("commissions", "project", {
    slug: "a-book-set",
    title: "A book, set",
    maker: "Tom Okafor",
    medium: "Up to 240~pages, from manuscript to printer’s files",
    edition: "Next free in March",
    tags: ["commission", "book"],
    daysAgo: 198,
    text: [
      "Somebody has to decide where the page number goes. We read it all, twice, and query what we find; the last author said it was like being mended.",
    ],
    variants: once("CM-BOOK", 174000, "Next free in March"),
  }),
  product("commissions", "project", {
    slug: "your-drawing-two-inks",
    title: "Your drawing, two inks",
    maker: "Ruth Fenn",
    medium: "An edition of a hundred, A3 or less, risograph",
    edition: "Fridays, next free 22~January",
    tags: ["commission", "prints"],
    daysAgo: 271,
    text: [
      "You bring a drawing, we separate it, proof it with you at the press, and print a hundred and six. You leave with a hundred and the argument about the six. There is tea.",
    ],
    variants: once("CM-EDITION", 46500, "Fridays, next free 22~January"),
  }),
  product("commissions", "credits", {
    slug: "ten-studio-hours",
    title: "Ten Studio Hours",
    maker: "Ruth Fenn",
    medium: "Credits for small jobs, kept for a year",
    edition: "Ten~hours",
    tags: ["commission", "credits"],
    daysAgo: 93,
    text: [
      "For the kind of client who rings about a comma. Spent in quarters of an hour, counted in the open, and what is left you can see whenever you like.",
    ],
    variants: once("CR-HOURS-10", 61500, "Usually within three days"),
  }),
];

/** Not in the shop: three being made, two put away. */
export const behindTheCounter: readonly Product[] = [
  good("candles", {
    slug: "cold-frame",
    title: "Cold Frame",
    maker: "Ruth Fenn",
    family: "orchard",
    status: "draft",
    daysAgo: null,
    medium: "Soy candle, tomato leaf and putty, 220~g",
    edition: "60~jars",
    tags: ["soy"],
    text: [
      "Under glass in April: tomato leaf, warm putty, a little creosote. Sixty jars, because that is how many bottles there were.",
    ],
    variants: [v("CF-220", [], [1985, 634, 520, 0], { leadTime: "Out on Tuesday" })],
  }),
  good("candles", {
    slug: "bloom-strike",
    title: "Bloom Strike",
    maker: "Saskia Brandt",
    family: "works-and-metal",
    status: "draft",
    daysAgo: null,
    medium: "Soy candle, hot slag, rain, rust",
    tags: ["soy", "bottle glass"],
    text: ["The moment a bloom of iron is first hit. Curing until the second; price of the large one not settled."],
    options: [
      { name: "Size", choices: ["180 g", "320 g"] },
      { name: "Glass", choices: ["Amber", "Clear"] },
    ],
    variants: [
      v("BS-180-AM", ["180 g", "Amber"], [2150, 720, 430, 0]),
      v("BS-180-CL", ["180 g", "Clear"], [2150, 706, 425, 0]),
      v("BS-320-AM", ["320 g", "Amber"], [3250, 1140, 705, 0]),
      v("BS-320-CL", ["320 g", "Clear"], [3250, 1124, 700, 0]),
    ],
  }),
  good("zines-and-paper", {
    slug: "offcuts-no-8",
    title: "Offcuts No. 8",
    maker: "Idris Bell",
    status: "draft",
    daysAgo: null,
    medium: "Zine, A5, 40~pages",
    edition: "First printing",
    tags: ["zine", "offcuts"],
    text: ["Stapled, not counted. Opens to members on Monday."],
    variants: [v("ZN-OFF-08", [], [965, 250, 124, 0])],
  }),
  good("candles", {
    slug: "guest-room",
    title: "Guest Room",
    maker: "Ruth Fenn",
    family: "linen",
    status: "archived",
    daysAgo: 1830,
    medium: "Soy candle, lavender, 220~g",
    tags: ["soy"],
    text: ["We made one in 2021 and the whole building smelt like a drawer. Kept here as a warning."],
    variants: [v("GR-220", [], [1795, 590, 515, 0])],
  }),
  product("typefaces", "digital", {
    slug: "clinker-mono",
    title: "Clinker Mono",
    maker: "Tom Okafor",
    status: "archived",
    daysAgo: 900,
    medium: "Typeface, 6~styles",
    edition: "Withdrawn",
    tags: ["typeface", "mono"],
    text: ["Taken down while the double acute is put right. Owners keep it and get the mended one."],
    variants: [v("TF-CLK-DESK", [], [2400, 0, 0, null])],
  }),
];
