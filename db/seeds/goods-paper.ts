import { good, pic, v } from "./shelf.ts";
import type { Product, Variant } from "./types.ts";

const cloths = [
  ["Green", "GN"],
  ["Oxblood", "OX"],
  ["Navy", "NV"],
] as const;
const rulings = [
  ["Plain", "P"],
  ["Ruled", "R"],
  ["Dotted", "D"],
] as const;
const pages = [
  { size: "A6", code: "A6", price: 1145, cost: 390, grams: 165, here: [12, 0, 7, 9, 4, 15, 6, 3] },
  { size: "A5", code: "A5", price: 1690, cost: 585, grams: 310, here: [8, 5, 2, 11, 0, 6, 3, 9] },
] as const;

// Eight of the nine pairings in each size: dotted oxblood was a mistake once and is not bound again.
const notebooks: readonly Variant[] = pages.flatMap(({ size, code, price, cost, grams, here }) =>
  rulings
    .flatMap(([ruling, r]) =>
      cloths.map(([cloth, c]) => ({ ruling, cloth, sku: `BK-${code}-${r}${c}`, left: `${r}${c}` })),
    )
    .filter(({ left }) => left !== "DOX")
    .map(({ ruling, cloth, sku }, place) => v(sku, [size, ruling, cloth], [price, cost, grams, here[place] ?? 0])),
);

const zines: readonly Product[] = [
  good("zines-and-paper", {
    slug: "tea-rooms-of-the-a12",
    title: "Tea Rooms of the A12",
    maker: "Saskia Brandt",
    medium: "Zine, 18~cm square, 36~pages",
    edition: "Second printing",
    collections: ["out-this-week", "presents-under-fifteen"],
    tags: ["zine", "risograph"],
    daysAgo: 240,
    text: [
      "Every tea room between Chelmsford and Lowestoft that can be reached without a sat nav, in order of scone. Two have since closed, one in protest.",
    ],
    variants: [v("ZN-TEA", [], [840, 219, 145, 61])],
    pictures: [pic("zine-tearooms", "Square zine with three brown teacups")],
  }),
  good("zines-and-paper", {
    slug: "kerning-for-cowards",
    title: "Kerning for Cowards",
    maker: "Tom Okafor",
    medium: "Zine, A5, 28~pages",
    edition: "Third printing",
    collections: ["presents-under-fifteen"],
    tags: ["zine", "lettering", "risograph"],
    daysAgo: 460,
    text: [
      "How to move two letters closer together without being noticed. With a chapter on the gas bill as typography, exercises, and the answers upside down where you cannot help seeing them.",
    ],
    variants: [v("ZN-KERN", [], [750, 188, 95, 112])],
    pictures: [pic("zine-kerning", "Yellow zine, the word Cowards very badly spaced")],
  }),
  good("zines-and-paper", {
    slug: "weeds-of-the-car-park",
    title: "Weeds of the Car Park",
    maker: "Tolu Adeyemi",
    medium: "Zine, A5, 44~pages, two inks",
    edition: "Second printing",
    collections: ["presents-under-fifteen"],
    tags: ["zine", "plants", "risograph"],
    daysAgo: 180,
    text: [
      "Twenty-nine species from the top deck of the Crown car park, each drawn where it stood, with its bay number. Tolu paid for four tickets and was fined once. The fine is reproduced on page 40.",
    ],
    variants: [v("ZN-WEEDS", [], [920, 247, 130, 38])],
    pictures: [pic("zine-weeds", "Zine cover with green weeds and pink dots")],
  }),
  good("zines-and-paper", {
    slug: "offcuts-no-7",
    title: "Offcuts No. 7",
    maker: "Idris Bell",
    medium: "Zine, A5, 36~pages",
    edition: "Third printing",
    collections: ["presents-under-fifteen"],
    tags: ["zine", "offcuts", "risograph"],
    daysAgo: 134,
    text: [
      "What the guillotine took, put back in an order. This number has the Westerfield proofs, a recipe for paste, and eleven letters about number 6.",
    ],
    variants: [v("ZN-OFF-07", [], [950, 241, 118, 44])],
    pictures: [pic("zine-offcuts-7", "Pale zine with red strips of paper falling, Offcuts No. 7 in blue")],
  }),
  good("zines-and-paper", {
    slug: "offcuts-no-6",
    title: "Offcuts No. 6",
    maker: "Idris Bell",
    medium: "Zine, A5, 32~pages",
    edition: "Third printing, gone",
    tags: ["zine", "offcuts", "risograph"],
    daysAgo: 318,
    text: [
      "The one about the blue that was not. It sold out at the fair and in the shop within the same minute, which is how we learnt something about our stock list. A fourth printing follows when we have found the blue.",
    ],
    variants: [v("ZN-OFF-06", [], [925, 232, 110, 0], { leadTime: "Sold out, printed again in January" })],
    pictures: [pic("zine-offcuts-6", "Two copies of a zine with blue strips of paper, Offcuts No. 6 in plum")],
  }),
  good("zines-and-paper", {
    slug: "footpaths-an-index",
    title: "Footpaths, an Index",
    maker: "Joan Petrie",
    medium: "Zine, A5 landscape, 48~pages",
    edition: "First printing",
    collections: ["atlas-on-foot", "presents-under-fifteen"],
    tags: ["zine", "maps", "risograph"],
    daysAgo: 57,
    text: [
      "The names from the first four sheets of the atlas, alphabetically, with what happened there. Cross-references lead you to a stile near Bucklesham more often than can be chance.",
    ],
    variants: [v("ZN-FOOT", [], [1035, 268, 150, 73])],
    pictures: [
      pic("zine-footpaths", "Landscape zine with a tangle of green dashed paths, titled Footpaths, an index in red"),
    ],
  }),
  good("zines-and-paper", {
    slug: "tides-2027",
    title: "Tides 2027",
    maker: "Dilys Quayle",
    medium: "Tide table, 10~×~21~cm, 56~pages",
    edition: "For next year",
    collections: ["presents-under-fifteen"],
    tags: ["tides", "sea", "pocket"],
    daysAgo: 62,
    text: [
      "Orwell and Deben, every tide of the year, drawn as well as printed, so you can see at a glance that you have missed it. Checked against the Hydrographic Office by Dilys, who found them out by four minutes once and has the letter.",
    ],
    variants: [v("ZN-TIDES-27", [], [685, 174, 88, 137])],
    pictures: [pic("zine-tide-table", "Narrow blue booklet, Tides 2027, a wave edge above rows of small tide marks")],
  }),
];

const paper: readonly Product[] = [
  good("zines-and-paper", {
    slug: "four-tides",
    title: "Four Tides",
    maker: "Dilys Quayle",
    medium: "Postcards, set of four, A6",
    collections: ["presents-under-fifteen"],
    tags: ["postcards", "sea", "risograph"],
    daysAgo: 222,
    text: [
      "Neap, spring, the one that took the bench, and slack. Heavy enough to reach Aberdaron in one piece; Dilys’s mother is the test department.",
    ],
    variants: [v("PA-TIDES", [], [680, 152, 40, 240])],
    pictures: [pic("paper-postcards", "Four postcards with contour patterns")],
  }),
  good("zines-and-paper", {
    slug: "a-pound-of-offcuts",
    title: "A Pound of Offcuts",
    maker: "Ruth Fenn",
    medium: "Printed strips, by weight",
    collections: ["presents-under-fifteen"],
    tags: ["offcuts", "collage"],
    daysAgo: 390,
    text: [
      "The bin beside the guillotine, weighed honestly. Schools have a half pound per child and an argument about the pink. No staples; we look.",
    ],
    options: [{ name: "Weight", choices: ["Half a pound", "A pound"] }],
    variants: [
      v("PA-OFFCUTS-H", ["Half a pound"], [480, 62, 240, 26]),
      v("PA-OFFCUTS-1", ["A pound"], [825, 104, 470, 18]),
    ],
    pictures: [pic("paper-offcuts", "A heap of narrow printed paper strips in nine inks, seen from above")],
  }),
  good("zines-and-paper", {
    slug: "last-weeks-wrapping",
    title: "Last Week’s Wrapping",
    maker: "Ruth Fenn",
    medium: "Make-ready sheets, 70~×~50~cm",
    collections: ["presents-under-fifteen"],
    tags: ["wrapping", "offcuts"],
    daysAgo: 47,
    text: [
      "Sheets that went through the press to warm it up, some of them five times. People iron them. You will get whatever last week was, and last week was mostly blue.",
    ],
    options: [{ name: "Sheets", choices: ["5 sheets", "20 sheets"] }],
    variants: [v("PA-WRAP-5", ["5 sheets"], [590, 95, 190, 40]), v("PA-WRAP-20", ["20 sheets"], [1880, 322, 720, 12])],
    pictures: [pic("paper-wrapping", "Three large sheets overprinted with dots and stray words, fanned on a table")],
  }),
  good("zines-and-paper", {
    slug: "seed-packets-empty",
    title: "Seed Packets, Empty",
    maker: "Tolu Adeyemi",
    medium: "Six packets, risograph, 9~×~13~cm",
    collections: ["presents-under-fifteen"],
    tags: ["plants", "risograph", "stationery"],
    daysAgo: 112,
    text: [
      "Dock, groundsel, bindweed, nettle, ragwort and self-heal, for saving what you meant to save. Flaps are gummed; you lick. They hold letters, buttons and bad news equally.",
    ],
    variants: [v("PA-SEEDS", [], [735, 186, 52, 58])],
    pictures: [pic("paper-seed-packets", "Six paper packets with drawings of weeds, two rows of three")],
  }),
  good("zines-and-paper", {
    slug: "quarter-bound-notebook",
    title: "Quarter-Bound Notebook",
    maker: "Wren and Daughters",
    medium: "Cloth spine, printed boards, 96~leaves",
    collections: ["for-a-table"],
    tags: ["bindery", "stationery"],
    daysAgo: 205,
    text: [
      "Sewn on three tapes, so it opens flat on the first page, which is where most notebooks stay shut. Boards are covered in our test sheets. The younger daughter rules the lines and will hear nothing against seven millimetres.",
    ],
    options: [
      { name: "Size", choices: ["A6", "A5"] },
      { name: "Page", choices: ["Plain", "Ruled", "Dotted"] },
      { name: "Cloth", choices: ["Green", "Oxblood", "Navy"] },
    ],
    variants: notebooks,
    pictures: [pic("paper-notebooks", "Three notebooks with dark cloth spines and line-screened covers, fanned")],
  }),
  good("zines-and-paper", {
    slug: "counter-ledger",
    title: "Counter Ledger",
    maker: "Wren and Daughters",
    medium: "Full cloth, A4 landscape, 144~leaves",
    tags: ["bindery", "stationery", "made to order"],
    daysAgo: 340,
    text: [
      "For a shop that writes it down. Ruled for date, name, what, and owed. Each is bound to order and takes the time it takes the glue, and there is a ribbon because there ought to be.",
    ],
    variants: [v("PA-LEDGER", [], [7450, 2960, 1180, 0], { policy: "backorder", leadTime: "Made to order, 3~weeks" })],
  }),
  good("zines-and-paper", {
    slug: "lined-envelopes",
    title: "Lined Envelopes",
    maker: "Wren and Daughters",
    medium: "Ten envelopes lined with test prints",
    collections: ["presents-under-fifteen"],
    tags: ["bindery", "stationery"],
    daysAgo: 81,
    text: [
      "Plain outside and a small scandal within. Folded by hand round a brass template that was Mrs~Wren’s grandfather’s, and gummed twice.",
    ],
    options: [{ name: "Size", choices: ["C6", "DL"] }],
    variants: [v("PA-ENV-C6", ["C6"], [960, 305, 110, 33]), v("PA-ENV-DL", ["DL"], [1040, 328, 118, 21])],
    pictures: [pic("paper-envelopes", "Three cream envelopes, one open to show a pink and blue lining")],
  }),
  good("zines-and-paper", {
    slug: "marbled-sheet",
    title: "Marbled Sheet",
    maker: "Wren and Daughters",
    medium: "Hand-marbled paper, 48~×~66~cm",
    tags: ["bindery", "one of a kind"],
    daysAgo: 63,
    text: [
      "Made on Thursdays in a bath of carrageen, with the radio on. The pattern is called French Curl and no two sheets have met. For endpapers, drawers, and one customer’s entire hall.",
    ],
    options: [{ name: "Colours", choices: ["Rust and blue", "Green and buff", "Greys"] }],
    variants: [
      v("PA-MARB-RB", ["Rust and blue"], [1425, 470, 65, 16]),
      v("PA-MARB-GB", ["Green and buff"], [1425, 470, 65, 9]),
      v("PA-MARB-GR", ["Greys"], [1365, 452, 65, 2]),
    ],
    pictures: [pic("paper-marbled", "Marbled paper in swirling rust, blue and yellow veins", { sku: "PA-MARB-RB" })],
  }),
  good("zines-and-paper", {
    slug: "slip-case-for-ten-zines",
    title: "Slip Case for Ten Zines",
    maker: "Wren and Daughters",
    medium: "Cloth and board, A5",
    tags: ["bindery", "made to order"],
    daysAgo: 121,
    text: [
      "Holds numbers 1 to 10 of Offcuts, of which seven exist. We admire the confidence of everyone who has bought one.",
    ],
    variants: [v("PA-SLIP-10", [], [3865, 1490, 520, 0], { policy: "backorder", leadTime: "Made to order, 12~days" })],
  }),
  good("zines-and-paper", {
    slug: "bone-folder-boxwood",
    title: "Bone Folder, Boxwood",
    maker: "Peter Hollis",
    medium: "Folding tool, oiled boxwood, 15~cm",
    collections: ["presents-under-fifteen"],
    tags: ["tools", "bindery"],
    daysAgo: 166,
    text: [
      "Not bone. Peter makes stairs, and these are what he makes from what stairs leave. One edge for folding, one point for scoring, and a curve that turns out to fit the hand of whoever picks it up.",
    ],
    variants: [v("TL-FOLDER", [], [1320, 540, 28, 0], { leadTime: "Sold out until the next staircase" })],
  }),
];

/** The seventeen zines and paper goods. */
export const zinesAndPaper: readonly Product[] = [...zines, ...paper];
