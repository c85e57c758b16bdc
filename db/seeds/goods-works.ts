import { framed, frames, good, pic, v } from "./shelf.ts";
import type { Product } from "./types.ts";

/** Idris Bell’s signals, cranes and gas. */
export const works: readonly Product[] = [
  good("prints", {
    slug: "signal-box-westerfield",
    title: "Signal Box, Westerfield",
    maker: "Idris Bell",
    medium: "Risograph, three inks, 50~×~38~cm",
    edition: "Edition of 110",
    collections: ["works-and-weather"],
    tags: ["risograph", "railway"],
    daysAgo: 60,
    text: [
      "The levers in the order they were pulled for the 16.58, red for stop and blue for the ones nobody remembers the use of. Idris rang the last signalman to check. He said it would do.",
    ],
    variants: [v("RS-SIGNAL", [], [4400, 990, 185, 66])],
    pictures: [pic("print-signal", "A red disc, blue lines and yellow shapes overprinting")],
  }),
  good("prints", {
    slug: "later-good",
    title: "Later, Good",
    maker: "Idris Bell",
    medium: "Risograph, three inks, A3",
    edition: "Open edition",
    collections: ["works-and-weather"],
    tags: ["risograph", "lettering", "sea"],
    daysAgo: 98,
    text: [
      "Five sea areas from the late forecast, set as wide as the sheet allows. It is the only thing we print without counting, because the forecast does not stop either.",
    ],
    variants: [v("RS-FORECAST", [], [3400, 745, 150, 88], { compareAtMinor: 3680 })],
    pictures: [pic("print-forecast", "Sea area names in red over blue isobars")],
  }),
  good("prints", {
    slug: "gasholder-half-term",
    title: "Gasholder, Half Term",
    maker: "Idris Bell",
    medium: "Risograph, two inks, 21~×~41~cm",
    edition: "Edition of 90",
    collections: ["out-this-week", "works-and-weather"],
    tags: ["risograph", "tall"],
    daysAgo: 95,
    text: [
      "Opposite the studio until they took it down. Half full, at half past five, in the October holiday when nobody was cooking lunch. The yellow is the moon and also the last of a drum they no longer make.",
    ],
    variants: [v("RS-GASHOLDER", [], [2600, 590, 120, 4])],
    pictures: [pic("print-gasholder", "A gasholder half full under a yellow moon")],
  }),
  good("prints", {
    slug: "level-crossing-brantham",
    title: "Level Crossing, Brantham",
    maker: "Idris Bell",
    medium: "Risograph, three inks, 45~×~31~cm",
    edition: "Edition of 95",
    collections: ["works-and-weather"],
    tags: ["risograph", "railway"],
    daysAgo: 128,
    text: [
      "Drawn during one closure of the barrier, which gives you an idea. Seven minutes is ample for a level crossing if you start with the stripes.",
    ],
    options: [frames.both],
    variants: framed("RS-CROSSING", [3180, 720, 165, 52], [3490, 1510, 2, 1]),
    pictures: [
      pic("print-level-crossing", "A red and white barrier across railway lines, one lamp post, houses behind", {
        sku: "RS-CROSSING",
      }),
    ],
  }),
  good("prints", {
    slug: "tidal-furnace",
    title: "Tidal Furnace",
    maker: "Idris Bell",
    medium: "Risograph, two inks, A3",
    edition: "Edition of 120",
    collections: ["works-and-weather"],
    tags: ["risograph", "sea"],
    daysAgo: 226,
    text: [
      "Somebody in 1911 proposed to smelt iron with the tide at Harwich, and built the front of it. Orange under blue, so where they meet you get a third colour for nothing. Hold it flat or use the tube, but do not fold it; we have had the conversation.",
    ],
    options: [frames.both],
    variants: framed("RS-TIDAL", [4800, 1065, 155, 7], [3640, 1560, 1, 0]),
    pictures: [
      pic("print-tidal-furnace", "An orange furnace mouth, half sunk in blue waves cut as lines", { sku: "RS-TIDAL" }),
    ],
  }),
  good("prints", {
    slug: "night-crane-felixstowe",
    title: "Night Crane, Felixstowe",
    maker: "Idris Bell",
    medium: "Risograph, three inks, 60~×~32~cm",
    edition: "Edition of 85",
    collections: ["works-and-weather"],
    tags: ["risograph", "sea", "large"],
    daysAgo: 31,
    text: [
      "Three are working and one has its arm up, which means it is resting, or waiting for the wind to drop. The yellow lights were printed last, by hand, on a Sunday, and none of the sheets agree about how many there are.",
    ],
    options: [frames.ash],
    variants: framed("RS-CRANE", [5250, 1180, 205, 38], [3960, 1685, 1]),
    pictures: [
      pic("print-night-crane", "Four black dock cranes over stacked containers on a dark blue night", {
        sku: "RS-CRANE",
      }),
    ],
  }),
  good("prints", {
    slug: "pylon-sunday",
    title: "Pylon, Sunday",
    maker: "Idris Bell",
    medium: "Risograph, two inks, 34~×~50~cm",
    edition: "Edition of 100",
    collections: ["works-and-weather"],
    tags: ["risograph", "tall"],
    daysAgo: 199,
    text: [
      "On the road out to Bramford there are forty of them walking to the coast. This is the one you can sit under. It hums in D, slightly flat.",
    ],
    options: [frames.both],
    variants: framed("RS-PYLON", [2960, 675, 150, 57], [3560, 1530, 0, 1]),
    pictures: [pic("print-pylon", "A green pylon with sagging wires against a pink sky", { sku: "RS-PYLON" })],
  }),
];
