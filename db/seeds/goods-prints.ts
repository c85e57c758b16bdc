import { birdsAndMaps } from "./goods-birds-and-maps.ts";
import { works } from "./goods-works.ts";
import { framed, frames, good, pic, v } from "./shelf.ts";
import type { Product } from "./types.ts";

/** Ruth Fenn’s water, rain and what the press leaves over. */
const ruth: readonly Product[] = [
  good("prints", {
    slug: "low-water-mersea",
    title: "Low Water, Mersea",
    maker: "Ruth Fenn",
    medium: "Risograph, two inks, 59~×~42~cm",
    edition: "Edition of 140",
    collections: ["works-and-weather"],
    tags: ["risograph", "sea", "large"],
    daysAgo: 160,
    text: [
      "The flats off Mersea at twenty past two, when the channels are the only thing moving. Orange for mud is not a mistake. Stand there in October with the sun behind you and then write to us.",
      "Two drums, one afternoon, and a hundred and sixty sheets to get a hundred and forty.",
    ],
    variants: [v("RS-LOWWATER", [], [4800, 1090, 220, 31])],
    pictures: [pic("print-low-water", "Mud banks in orange dots, channels in solid blue, contour lines between")],
  }),
  good("prints", {
    slug: "high-water-mersea",
    title: "High Water, Mersea",
    maker: "Ruth Fenn",
    medium: "Risograph, two inks, 59~×~42~cm",
    edition: "Edition of 140",
    collections: ["works-and-weather"],
    tags: ["risograph", "sea", "large"],
    daysAgo: 160,
    text: [
      "The same plate of the same place six hours on, with everything lower than a man’s knee gone under teal. It was meant as a pair. It turns out most people belong to one or the other.",
    ],
    options: [frames.both],
    variants: framed("RS-HIGHWATER", [4650, 1075, 220, 54], [4180, 1770, 1, 1]),
    pictures: [
      pic("print-high-water", "Teal water with thin currents over most of the sheet, a yellow island of dots left", {
        sku: "RS-HIGHWATER",
      }),
    ],
  }),
  good("prints", {
    slug: "four-kinds-of-rain",
    title: "Four Kinds of Rain",
    maker: "Ruth Fenn",
    medium: "Risograph, two inks, 52~×~38~cm",
    edition: "Edition of 90",
    collections: ["works-and-weather"],
    tags: ["risograph", "weather"],
    daysAgo: 154,
    text: ["Tuesday, sideways, bus shelter, Lowestoft. A fifth was proofed and rejected as mist."],
    options: [frames.both],
    variants: framed("RS-RAIN", [3860, 880, 190, 24], [3700, 1585, 0, 1]),
    pictures: [
      pic(
        "print-four-rains",
        "Four panels of blue marks, each a different rain, from upright strokes to a slanting downpour",
        { sku: "RS-RAIN" },
      ),
    ],
  }),
  good("prints", {
    slug: "test-sheet",
    title: "Test Sheet",
    maker: "Ruth Fenn",
    medium: "Risograph, whatever was on the drums, A3 or near it",
    edition: "Each one different",
    collections: ["presents-under-fifteen"],
    tags: ["risograph", "one of a kind"],
    daysAgo: 90,
    text: [
      "Before a print there is a sheet that finds out what is wrong with it. We used to wrap candles in the best of them until somebody framed the wrapping. You get one we like; you do not get to choose, and neither did we.",
    ],
    options: [frames.ash],
    variants: framed("RS-TEST", [1275, 210, 140, 47], [3320, 1440, 0]),
    pictures: [
      pic(
        "print-test-sheet",
        "Overprinted yellow, pink and teal shapes, register marks and a handwritten note about blue",
        { sku: "RS-TEST" },
      ),
    ],
  }),
  good("prints", {
    slug: "type-case-lower",
    title: "Type Case, Lower",
    maker: "Ruth Fenn",
    medium: "Risograph, two inks, 55~×~35~cm",
    edition: "Edition of 120",
    tags: ["risograph", "lettering"],
    daysAgo: 370,
    text: [
      "Our case as we found it on the first morning, with e in the big box and j somewhere it should not have been. It is drawn sort by sort. The compositor who worked here said the k was wrong too and would not say why.",
    ],
    options: [frames.both],
    variants: framed("RS-CASE", [3480, 795, 185, 29], [3640, 1560, 1, 0]),
    pictures: [
      pic("print-type-case", "A type case from above, its boxes full of scattered black letters on rust", {
        sku: "RS-CASE",
      }),
    ],
  }),
];

/** Tom Okafor’s letters and Tolu Adeyemi’s beds. */
const lettersAndBeds: readonly Product[] = [
  good("prints", {
    slug: "ampersand-arguing",
    title: "Ampersand, Arguing",
    maker: "Tom Okafor",
    medium: "Risograph, two inks, 40~×~50~cm",
    edition: "Edition of 120",
    tags: ["risograph", "lettering"],
    daysAgo: 250,
    text: [
      "A book ampersand and a poster ampersand, asked to share a sheet. The thin teal one was there first. Hung in two solicitors’ offices that we know of.",
    ],
    options: [frames.ash],
    variants: framed("RS-AMPERSAND", [3100, 705, 160, 58], [3520, 1520, 2]),
    pictures: [pic("print-ampersand", "A thin teal ampersand laid over a fat red one", { sku: "RS-AMPERSAND" })],
  }),
  good("prints", {
    slug: "nine-sevens",
    title: "Nine Sevens",
    maker: "Tom Okafor",
    medium: "Risograph, two inks, 42~×~50~cm",
    edition: "Edition of 77",
    tags: ["risograph", "lettering"],
    daysAgo: 40,
    text: [
      "While drawing Gasworks Gothic he found that he could not stop at one seven. These are the eight that were turned down and the one that was not. He has not told us which.",
    ],
    options: [frames.both],
    variants: framed("RS-SEVENS", [3275, 740, 165, 35], [3540, 1530, 0, 1]),
    pictures: [
      pic("print-nine-sevens", "Nine blue sevens in different widths and weights on a chequer of orange squares", {
        sku: "RS-SEVENS",
      }),
    ],
  }),
  good("prints", {
    slug: "allotment-february",
    title: "Allotment, February",
    maker: "Tolu Adeyemi",
    medium: "Risograph, two inks, 35~×~42~cm",
    edition: "Edition of 100",
    tags: ["risograph", "plants"],
    daysAgo: 285,
    text: [
      "Every bed on the Maidenhall site from the footbridge, with what was in it: leeks, hope, a bath. The solid green one belongs to the man who digs.",
    ],
    options: [frames.ash],
    variants: framed("RS-ALLOT-FEB", [3650, 830, 155, 73], [3480, 1510, 1]),
    pictures: [pic("print-allotment", "Allotment beds from above in green and rust", { sku: "RS-ALLOT-FEB" })],
  }),
  good("prints", {
    slug: "allotment-august",
    title: "Allotment, August",
    maker: "Tolu Adeyemi",
    medium: "Risograph, three inks, 35~×~42~cm",
    edition: "Edition of 100",
    tags: ["risograph", "plants"],
    daysAgo: 86,
    text: [
      "The same footbridge. There are no beds any more, there is only what got away. Red is tomatoes, and one bicycle.",
    ],
    options: [frames.ash],
    variants: framed("RS-ALLOT-AUG", [3790, 865, 155, 81], [3480, 1510, 0]),
    pictures: [
      pic("print-allotment-august", "Green rosettes and red dots sprawling over yellow ground, seen from above", {
        sku: "RS-ALLOT-AUG",
      }),
    ],
  }),
];

/** The thirty-one prints. */
export const prints: readonly Product[] = [...ruth, ...works, ...birdsAndMaps, ...lettersAndBeds];
