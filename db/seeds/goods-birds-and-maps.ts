import { framed, frames, good, pic, v } from "./shelf.ts";
import type { Product } from "./types.ts";

/** Ines Varga’s birds. */
const birds: readonly Product[] = [
  good("prints", {
    slug: "sixteen-thousand-roughly",
    title: "Sixteen Thousand, Roughly",
    maker: "Ines Varga",
    medium: "Risograph, three inks, 70~×~33~cm",
    edition: "Edition of 75",
    tags: ["risograph", "birds", "large"],
    daysAgo: 68,
    text: [
      "Starlings over Stowmarket at ten to four. Ines counted a corner of the photograph and multiplied. Each bird is a separate mark, because the one time she used a brush that made five at once, you could tell.",
    ],
    variants: [v("RS-STARLINGS", [], [6200, 1410, 240, 12])],
    pictures: [pic("print-starlings", "A flock of starlings over a low black town at dusk")],
  }),
  good("prints", {
    slug: "eleven-gulls",
    title: "Eleven Gulls",
    maker: "Ines Varga",
    medium: "Linocut, two inks, 62~×~26~cm",
    edition: "Edition of 60",
    tags: ["linocut", "birds"],
    daysAgo: 210,
    text: [
      "Ten of them face the wind on the rail at Felixstowe. The eleventh has heard something. She cut that one last and says it is the only one she drew from life; the others held still.",
    ],
    options: [frames.ash],
    variants: framed("LC-GULLS", [3350, 760, 190, 17], [3725, 1640, 2]),
    pictures: [
      pic("print-eleven-gulls", "Eleven gulls in a row on a rail, one of them facing the other way", {
        sku: "LC-GULLS",
      }),
    ],
  }),
  good("prints", {
    slug: "bird-seventeen-kittiwakes",
    title: "Bird Seventeen, Kittiwakes with Opinions",
    maker: "Ines Varga",
    medium: "Linocut, three inks, 30~×~30~cm",
    edition: "Edition of 40",
    collections: ["forty-birds"],
    tags: ["linocut", "birds"],
    daysAgo: 9,
    text: [
      "The seventeenth of forty. There is a colony on the pier, and a council notice asking people not to be upset by it. The orange took nine proofs.",
    ],
    options: [frames.both],
    variants: framed("LC-BIRD-17", [3850, 905, 130, 22], [3450, 1480, 1, 1]),
    pictures: [pic("print-kittiwake", "Kittiwakes flying up past an orange sun", { sku: "LC-BIRD-17" })],
  }),
  good("prints", {
    slug: "bird-four-heron",
    title: "Bird Four, Heron, Waiting",
    maker: "Ines Varga",
    medium: "Linocut, two inks, 28~×~50~cm",
    edition: "Edition of 40",
    collections: ["forty-birds"],
    tags: ["linocut", "birds", "tall"],
    daysAgo: 101,
    text: [
      "He stood below the weir for an hour and ten minutes and then, says Ines, he looked at his watch. One leg is the leg. The other is a line she regretted and then kept.",
    ],
    options: [frames.both],
    variants: framed("LC-BIRD-04", [4275, 980, 150, 8], [3890, 1620, 0, 1]),
    pictures: [
      pic("print-heron", "A heron standing in green water on one leg, neck curved, beak level", { sku: "LC-BIRD-04" }),
    ],
  }),
  good("prints", {
    slug: "bird-nine-wren",
    title: "Bird Nine, Wren, Loud",
    maker: "Ines Varga",
    medium: "Linocut, two inks, 33~×~30~cm",
    edition: "Edition of 40",
    collections: ["forty-birds"],
    tags: ["linocut", "birds"],
    daysAgo: 66,
    text: [
      "Nine grams of bird, and it stopped a conversation between two people with a leaf blower. The rust lines are the noise, to scale.",
    ],
    options: [frames.both],
    variants: framed("LC-BIRD-09", [3640, 845, 128, 14], [3450, 1480, 2, 0]),
    pictures: [
      pic("print-wren", "A round black wren on a wire, tail up, rust-coloured lines coming out of its beak", {
        sku: "LC-BIRD-09",
      }),
    ],
  }),
  good("prints", {
    slug: "bird-two-oystercatchers",
    title: "Bird Two, Oystercatchers, Late",
    maker: "Ines Varga",
    medium: "Linocut, three inks, 48~×~28~cm",
    edition: "Edition of 40",
    collections: ["forty-birds"],
    tags: ["linocut", "birds"],
    daysAgo: 115,
    text: [
      "Six of them hurrying along the tideline at Levington as if to a meeting. One has turned back for his papers. Printed before she had the third drum cleaned, hence the warm greys in some sheets; we can choose you one.",
    ],
    options: [frames.ash],
    variants: framed("LC-BIRD-02", [4415, 1020, 160, 5], [3610, 1560, 1]),
    pictures: [
      pic(
        "print-oystercatchers",
        "Six black and white birds with orange beaks walking along a waterline, one walking back",
        { sku: "LC-BIRD-02" },
      ),
    ],
  }),
  good("prints", {
    slug: "bird-twelve-rooks",
    title: "Bird Twelve, Rook Parliament, One Absent",
    maker: "Ines Varga",
    medium: "Linocut, one ink, 42~×~30~cm",
    edition: "Edition of 40, all gone",
    collections: ["forty-birds"],
    tags: ["linocut", "birds"],
    daysAgo: 45,
    text: [
      "Nineteen rooks in a bare ash, and a gap where the twentieth usually sits. It sold in two evenings. We keep two back for damage, and sometimes nothing is damaged, so put your name down.",
    ],
    options: [{ name: "Paper", choices: ["White", "Grey"] }],
    variants: [
      v("LC-BIRD-12-WH", ["White"], [3795, 870, 142, 0], { leadTime: "Sold out, with a waiting list" }),
      v("LC-BIRD-12-GR", ["Grey"], [3795, 892, 142, 0], { leadTime: "Sold out, with a waiting list" }),
    ],
  }),
  good("prints", {
    slug: "nest-box-to-let",
    title: "Nest Box, to Let",
    maker: "Ines Varga",
    medium: "Linocut, one ink, 15~×~20~cm",
    edition: "Edition of 150, all gone",
    tags: ["linocut", "birds", "small"],
    daysAgo: 280,
    text: [
      "Made for the people who asked for something smaller and something cheaper, both of whom were right. Entrance 32~millimetres, no deposit.",
    ],
    options: [{ name: "Ink", choices: ["Black", "Brown"] }],
    variants: [
      v("LC-NESTBOX-BK", ["Black"], [1265, 284, 60, 0], { leadTime: "Sold out" }),
      v("LC-NESTBOX-BR", ["Brown"], [1265, 284, 60, 0], { leadTime: "Sold out" }),
    ],
  }),
];

/** Joan Petrie’s atlas, walked and then drawn. */
const atlas: readonly Product[] = [
  good("prints", {
    slug: "atlas-sheet-1-ipswich",
    title: "Atlas Sheet 1, Ipswich",
    maker: "Joan Petrie",
    medium: "Risograph, three inks, 50~×~38~cm",
    edition: "Edition of 100",
    collections: ["atlas-on-foot"],
    tags: ["risograph", "maps"],
    daysAgo: 330,
    text: [
      "The first sheet of an atlas that contains only what one person can walk in a day. It shows the Wet Dock, four ways round the ring road, and the good bench. The contours are honest. The scale is one afternoon to eleven centimetres.",
    ],
    options: [frames.both],
    variants: framed("RS-ATLAS-1", [3980, 910, 185, 41], [3765, 1590, 2, 1]),
    pictures: [
      pic("print-atlas-ipswich", "Map in plum contours and teal water, a red dotted walk from Cox Lane past geese", {
        sku: "RS-ATLAS-1",
      }),
    ],
  }),
  good("prints", {
    slug: "atlas-sheet-4-orwell",
    title: "Atlas Sheet 4, Orwell",
    maker: "Joan Petrie",
    medium: "Risograph, three inks, 38~×~53~cm",
    edition: "Edition of 100",
    collections: ["atlas-on-foot"],
    tags: ["risograph", "maps", "tall"],
    daysAgo: 146,
    text: [
      "Down the north shore from Nacton to where the paper runs out. “Mud” is marked once and applies throughout. The ferry runs at weekends, if you wave.",
    ],
    options: [frames.both],
    variants: framed("RS-ATLAS-4", [4180, 955, 190, 27], [3765, 1590, 0, 2]),
    pictures: [
      pic(
        "print-atlas-orwell",
        "Tall map of a blue river between green contours, a red dotted path down its right bank",
        { sku: "RS-ATLAS-4" },
      ),
    ],
  }),
  good("prints", {
    slug: "atlas-sheet-7-shingle-street",
    title: "Atlas Sheet 7, Shingle Street",
    maker: "Joan Petrie",
    medium: "Risograph, three inks, 59~×~26~cm",
    edition: "Edition of 100",
    collections: ["atlas-on-foot"],
    tags: ["risograph", "maps"],
    daysAgo: 23,
    text: [
      "There is a line of white shells from the cottages to the sea. Joan counted forty-one and was asked to stop by a dog. The tower is shut, the path is not, and you do turn back where it says.",
    ],
    options: [frames.ash],
    variants: framed("RS-ATLAS-7", [3890, 885, 180, 63], [3690, 1575, 1]),
    pictures: [
      pic("print-atlas-shingle", "Long map of a shore in rust contours and blue water, a red dotted walk along it", {
        sku: "RS-ATLAS-7",
      }),
    ],
  }),
  good("prints", {
    slug: "footpath-19-disputed",
    title: "Footpath 19, Disputed",
    maker: "Joan Petrie",
    medium: "Risograph, two inks, 42~×~30~cm",
    edition: "Edition of 50, all gone",
    collections: ["atlas-on-foot"],
    tags: ["risograph", "maps"],
    daysAgo: 245,
    text: [
      "Both routes are drawn, the one on the definitive map and the one with the gate. A copy hangs at the parish council, who bought it, and another at the farm, who bought theirs first.",
    ],
    options: [{ name: "State", choices: ["First", "Second"] }],
    variants: [
      v("RS-FOOT-19-I", ["First"], [2730, 625, 140, 0], { leadTime: "Sold out" }),
      v("RS-FOOT-19-II", ["Second"], [2940, 640, 140, 0], { leadTime: "Sold out" }),
    ],
  }),
];

/** Maud Ellery’s sheds. */
const sheds: readonly Product[] = [
  good("prints", {
    slug: "shed-with-two-doors",
    title: "Shed with Two Doors",
    maker: "Maud Ellery",
    medium: "Risograph, three inks, 41~×~45~cm",
    edition: "Edition of 80",
    collections: ["sheds"],
    tags: ["risograph", "buildings"],
    daysAgo: 84,
    text: [
      "Brothers had it. When they stopped speaking one of them cut a second door, and Maud’s question, which the print does not answer, is whether there is also a wall.",
    ],
    options: [frames.both],
    variants: framed("RS-SHED-2D", [4125, 930, 175, 33], [3720, 1600, 1, 1]),
    pictures: [
      pic("print-shed-two-doors", "A teal shed with two braced doors under a pink sky, black grass in front", {
        sku: "RS-SHED-2D",
      }),
    ],
  }),
  good("prints", {
    slug: "shed-leaning",
    title: "Shed, Leaning",
    maker: "Maud Ellery",
    medium: "Risograph, three inks, 33~×~45~cm",
    edition: "Edition of 80",
    collections: ["sheds"],
    tags: ["risograph", "buildings", "tall"],
    daysAgo: 175,
    text: [
      "Trimley, beside the line. It has leant for as long as anybody remembers and the trains pass on the side it leans away from. Hang it straight and it still looks as if you had not.",
    ],
    options: [frames.ash],
    variants: framed("RS-SHED-LEAN", [3735, 860, 160, 19], [3580, 1545, 0]),
    pictures: [
      pic("print-shed-leaning", "A tall grey shed leaning to the right, blue boards against a yellow sky", {
        sku: "RS-SHED-LEAN",
      }),
    ],
  }),
  good("prints", {
    slug: "shed-nobodys",
    title: "Shed, Nobody’s",
    maker: "Maud Ellery",
    medium: "Risograph, three inks, 52~×~36~cm",
    edition: "Edition of 80",
    collections: ["sheds"],
    tags: ["risograph", "buildings"],
    daysAgo: 37,
    text: [
      "Three allotment holders each say it belongs to one of the other two. It contains a sieve, a chair and a radio, says Maud, who looked through the left window. The right one is painted on.",
    ],
    options: [frames.ash],
    variants: framed("RS-SHED-NOB", [4050, 920, 180, 46], [3790, 1610, 1]),
    pictures: [
      pic("print-shed-nobodys", "A wide rust-coloured shed with two plum windows and no door", { sku: "RS-SHED-NOB" }),
    ],
  }),
];

/** Birds, maps and sheds: the prints that are drawn outdoors. */
export const birdsAndMaps: readonly Product[] = [...birds, ...atlas, ...sheds];
