import { good, pic, v } from "./shelf.ts";
import type { Product } from "./types.ts";

const size = (...choices: string[]) => ({ name: "Size", choices });
const wick = { name: "Wick", choices: ["Cotton", "Cherry wood"] };
const glass = (...choices: string[]) => ({ name: "Glass", choices });

/** The fourteen candles, by scent family. */
export const candles: readonly Product[] = [
  good("candles", {
    slug: "press-room",
    title: "Press Room",
    maker: "Ruth Fenn",
    family: "works-and-metal",
    medium: "Soy candle, bottle glass",
    collections: ["out-this-week"],
    tags: ["soy", "bottle glass", "refillable"],
    daysAgo: 480,
    text: [
      "The room downstairs at about four o’clock: linseed, warm lead, machine oil, and a ream of paper somebody has just opened. It burns for some 48~hours and does not smell of vanilla.",
      "The glass was wine. We cut it, grind the edge by hand and pour to a line, so no two are the same green.",
    ],
    options: [size("90 g", "220 g", "420 g"), wick],
    variants: [
      v("PR-90-CO", ["90 g", "Cotton"], [1150, 368, 260, 18]),
      v("PR-90-CW", ["90 g", "Cherry wood"], [1190, 391, 262, 9]),
      v("PR-220-CO", ["220 g", "Cotton"], [1950, 612, 520, 17], { leadTime: "Leaves the studio Tuesday" }),
      v("PR-220-CW", ["220 g", "Cherry wood"], [2035, 648, 523, 14]),
      v("PR-420-CO", ["420 g", "Cotton"], [3400, 1085, 930, 0], { leadTime: "Sold out, poured again in December" }),
      v("PR-420-CW", ["420 g", "Cherry wood"], [3485, 1122, 935, 0], {
        leadTime: "Sold out, poured again in December",
      }),
    ],
    pictures: [
      pic("candle-press-room", "Green glass jar with a pale soy candle, label reading Press Room", {
        sku: "PR-220-CO",
      }),
      pic(
        "candle-press-room-sizes",
        "Three sizes of the same candle side by side, each glass a slightly different green",
        { caption: "90~g, 220~g and 420~g. No two bottles are the same green." },
      ),
      pic("candle-press-room-lit", "The candle alight in a dim room, glass glowing round the flame", {
        caption: "Forty minutes in, with the lights off, as nobody really does it.",
      }),
      pic("candle-press-room-top", "The candle from above, one wick standing in level wax", {
        caption: "One wick up to 220~g, two above.",
      }),
    ],
  }),
  good("candles", {
    slug: "hot-metal",
    title: "Hot Metal",
    maker: "Ruth Fenn",
    family: "works-and-metal",
    medium: "Soy candle, iron, smoke and vetiver",
    tags: ["soy", "bottle glass", "refillable"],
    daysAgo: 410,
    text: [
      "Named after the caster that stood where the sink is now. Iron and smoke first, then vetiver, which is what the smell of a workshop turns into when the workshop has gone home.",
      "Our best seller for three winters, to the annoyance of everyone who made the others.",
    ],
    options: [size("180 g", "320 g", "600 g"), glass("Amber", "Bottle green", "Clear")],
    variants: [
      v("HM-180-AM", ["180 g", "Amber"], [2150, 702, 430, 21]),
      v("HM-180-GR", ["180 g", "Bottle green"], [2150, 702, 430, 16]),
      v("HM-180-CL", ["180 g", "Clear"], [2150, 688, 425, 11]),
      v("HM-320-AM", ["320 g", "Amber"], [3400, 1120, 705, 14]),
      v("HM-320-GR", ["320 g", "Bottle green"], [3400, 1120, 705, 23]),
      v("HM-320-CL", ["320 g", "Clear"], [3400, 1104, 700, 8]),
      v("HM-600-AM", ["600 g", "Amber"], [5200, 1745, 1260, 5]),
      v("HM-600-GR", ["600 g", "Bottle green"], [5200, 1745, 1260, 3]),
    ],
    pictures: [
      pic("candle-hot-metal", "Amber jar of pale wax with a square label, Hot Metal, iron, smoke, vetiver", {
        sku: "HM-320-AM",
      }),
      pic("candle-hot-metal-green", "A small and a wide green glass of the same candle, the wide one twice as tall", {
        sku: "HM-600-GR",
      }),
    ],
  }),
  good("candles", {
    slug: "damp-stock",
    title: "Damp Stock",
    maker: "Saskia Brandt",
    family: "works-and-metal",
    medium: "Soy candle, wet paper, glue size, tin",
    tags: ["soy", "bottle glass"],
    daysAgo: 233,
    text: [
      "Paper was once wetted before it was printed, and hung to dry in rooms like ours. This is that room in February. Safe round a parrot, as we have twice been asked, if the window is open.",
    ],
    options: [size("180 g", "320 g", "600 g"), glass("Amber", "Bottle green")],
    variants: [
      v("DS-180-AM", ["180 g", "Amber"], [2150, 715, 430, 13]),
      v("DS-180-GR", ["180 g", "Bottle green"], [2150, 715, 430, 10]),
      v("DS-320-AM", ["320 g", "Amber"], [3325, 1132, 705, 9]),
      v("DS-320-GR", ["320 g", "Bottle green"], [3325, 1132, 705, 7]),
      v("DS-600-AM", ["600 g", "Amber"], [5090, 1760, 1260, 4]),
      v("DS-600-GR", ["600 g", "Bottle green"], [5090, 1760, 1260, 0], { leadTime: "No glass until Thursday" }),
    ],
    pictures: [
      pic("candle-damp-stock", "Light green jar with a paper label, Damp Stock, on a blue-grey ground", {
        sku: "DS-320-GR",
      }),
    ],
  }),
  good("candles", {
    slug: "the-three-of-them",
    title: "The Three of Them",
    maker: "Ruth Fenn",
    family: "works-and-metal",
    medium: "Set of three soy candles",
    collections: ["for-a-table"],
    tags: ["soy", "set"],
    daysAgo: 300,
    text: [
      "Fig Yard, Wet Slate and Press Room, packed in one box with last week’s test prints between them. They were not designed to go together. They have worked it out.",
    ],
    variants: [v("ST-THREE", [], [5640, 1980, 1480, 12], { compareAtMinor: 6130 })],
    pictures: [pic("candle-three", "Three candles in amber, clear and green glass")],
  }),
  good("candles", {
    slug: "night-bus",
    title: "Night Bus",
    maker: "Saskia Brandt",
    family: "works-and-metal",
    medium: "Soy candle, wet coats, diesel, an orange",
    tags: ["soy"],
    daysAgo: 74,
    text: [
      "The last 66 from the hospital, top deck, heating on. Somebody is peeling an orange and the whole bus is grateful. Saskia wrote the recipe on the back of the ticket, and we have kept the ticket.",
    ],
    options: [wick],
    variants: [v("NB-220-CO", ["Cotton"], [1890, 618, 515, 19]), v("NB-220-CW", ["Cherry wood"], [1970, 655, 518, 6])],
  }),
  good("candles", {
    slug: "wet-slate",
    title: "Wet Slate",
    maker: "Ruth Fenn",
    family: "water-and-stone",
    medium: "Soy candle, three wicks, 300~g",
    tags: ["soy", "made to order"],
    daysAgo: 190,
    text: [
      "A roof in Wales, ten minutes after. Moss, flint, and the mineral smell that has a Greek name nobody uses. It is poured when you order it, because a low bowl this wide picks up dust on a shelf.",
    ],
    variants: [v("WS-300", [], [2400, 804, 690, -2], { policy: "backorder", leadTime: "Made to order, 6~days" })],
    pictures: [pic("candle-wet-slate", "Low clear glass bowl, label reading Wet Slate")],
  }),
  good("candles", {
    slug: "slipway",
    title: "Slipway",
    maker: "Saskia Brandt",
    family: "water-and-stone",
    medium: "Soy candle, tar, rope, bladderwrack",
    tags: ["soy"],
    daysAgo: 52,
    text: [
      "The boatyard at Pin Mill on the one day a year it is warm. Stockholm tar does most of the work. People who sail say it is right, and people who have only been taken sailing say it is a bit strong.",
    ],
    options: [size("90 g", "220 g")],
    variants: [v("SW-90", ["90 g"], [1125, 359, 258, 15]), v("SW-220", ["220 g"], [1920, 626, 540, 11])],
    pictures: [
      pic("candle-slipway", "Tall blue glass with a black label, Slipway, wax to two thirds", { sku: "SW-220" }),
    ],
  }),
  good("candles", {
    slug: "cellar-steps",
    title: "Cellar Steps",
    maker: "Ruth Fenn",
    family: "water-and-stone",
    medium: "Soy candle, 140~g tin",
    tags: ["soy", "tin"],
    daysAgo: 265,
    text: [
      "Chalk, cork, cold iron handrail. It went faster than the tins did, and the tin maker is on holiday until the new year.",
    ],
    variants: [v("CS-140", [], [1640, 541, 230, 0], { leadTime: "Sold out until the tins come" })],
  }),
  good("candles", {
    slug: "fig-yard",
    title: "Fig Yard",
    maker: "Ruth Fenn",
    family: "orchard",
    medium: "Soy candle, 190~g",
    tags: ["soy", "bottle glass"],
    daysAgo: 355,
    text: [
      "There is a fig against the south wall that has never given a ripe fig. The leaves make up for it: green, milky, and something of warm brick. Poured into the tall amber glass that a friend’s restaurant empties faster than is wise.",
    ],
    options: [wick],
    variants: [v("FY-190-CO", ["Cotton"], [1780, 577, 470, 6]), v("FY-190-CW", ["Cherry wood"], [1780, 609, 473, 3])],
    pictures: [pic("candle-fig-yard", "Tall amber glass with label Fig Yard")],
  }),
  good("candles", {
    slug: "cold-press",
    title: "Cold Press",
    maker: "Ruth Fenn",
    family: "orchard",
    medium: "Soy candle, cider apple, sacking, oak",
    tags: ["soy", "bottle glass", "refillable"],
    daysAgo: 141,
    text: [
      "A cider press in Bramford, seen through the door of a barn. Sharp apple, then hessian, then a good deal of oak. Nobody has yet mistaken it for shampoo.",
    ],
    options: [size("180 g", "320 g"), glass("Amber", "Bottle green", "Clear")],
    variants: [
      v("CP-180-AM", ["180 g", "Amber"], [2150, 698, 430, 12]),
      v("CP-180-GR", ["180 g", "Bottle green"], [2150, 698, 430, 14]),
      v("CP-180-CL", ["180 g", "Clear"], [2150, 684, 425, 4]),
      v("CP-320-AM", ["320 g", "Amber"], [3360, 1098, 705, 7]),
      v("CP-320-GR", ["320 g", "Bottle green"], [3360, 1098, 705, 10]),
      v("CP-320-CL", ["320 g", "Clear"], [3360, 1081, 700, 2]),
    ],
    pictures: [
      pic("candle-cold-press", "Wide clear jar of yellowish wax, label reading Cold Press, cider apple, sacking, oak", {
        sku: "CP-320-CL",
      }),
    ],
  }),
  good("candles", {
    slug: "windfall",
    title: "Windfall",
    maker: "Saskia Brandt",
    family: "orchard",
    medium: "Soy candle in a tin with a lid",
    collections: ["for-a-table"],
    tags: ["soy", "tin", "travels"],
    daysAgo: 44,
    text: [
      "Pears on long grass, the second week. Sweet on purpose, which is rare here, with enough wasp in it to stay honest. The lid fits, so it can be put out and put in a bag.",
    ],
    options: [size("60 g", "140 g")],
    variants: [v("WF-60", ["60 g"], [875, 281, 118, 34]), v("WF-140", ["140 g"], [1560, 498, 228, 22])],
    pictures: [
      pic("candle-windfall", "Two round tins with dark red lids, one large and one small, both marked Windfall"),
    ],
  }),
  good("candles", {
    slug: "first-kettle",
    title: "First Kettle",
    maker: "Saskia Brandt",
    family: "kitchen",
    medium: "Soy candle, 220~g",
    tags: ["soy"],
    daysAgo: 98,
    text: [
      "Half past six, back door open, nobody else up. Black tea and steam, and the neighbour has cut his grass already. There is no bergamot in it; we know what Earl Grey smells like and so do you.",
    ],
    variants: [v("FK-220", [], [2025, 651, 530, 26])],
    pictures: [pic("candle-kettle", "Blue glass candle, label reading First Kettle")],
  }),
  good("candles", {
    slug: "three-small-tins",
    title: "Three Small Tins",
    maker: "Saskia Brandt",
    family: "kitchen",
    medium: "Soy candles, 3~×~60~g",
    collections: ["for-a-table"],
    tags: ["soy", "tin", "set", "travels"],
    daysAgo: 160,
    text: [
      "For people who cannot decide, and for people who are going to a house where they do not know anyone. Each burns for about fourteen hours. The tins are useful for pins afterwards.",
    ],
    variants: [v("TT-3X60", [], [2275, 742, 360, 29])],
    pictures: [pic("candle-tin-trio", "Three small tins with coloured lids")],
  }),
  good("candles", {
    slug: "chapel-locked",
    title: "Chapel, Locked",
    maker: "Ruth Fenn",
    family: "church",
    medium: "Soy and beeswax candle, 220~g",
    tags: ["soy", "beeswax"],
    daysAgo: 512,
    text: [
      "You walked three miles and the key is with a Mrs~Tuddenham, who is out. Through the keyhole: cold stone, hymn books, beeswax, a wreath from some other month. A third of the wax is the bees’.",
    ],
    variants: [v("CH-220", [], [2150, 864, 525, 19])],
    pictures: [pic("candle-chapel", "Smoke-grey glass with a black label, Chapel, Locked")],
  }),
];
