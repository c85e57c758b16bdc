/** Families and the words that put a thing on their shelf; the first that fits. */
const shelves: readonly [family: string, words: RegExp][] = [
  ["Christmas and Easter", /\b(christmas|xmas|advent|santa|reindeer|snowman|bauble|easter)\b/i],
  ["Jewellery", /\b(necklace|earrings?|bracelet|bangle|brooch|ring|charm|diamante|hair|pendant)\b/i],
  ["Candles and lights", /\b(candles?|t-lights?|tealights?|lantern|lamp|lights?|candlestick|incense)\b/i],
  ["Bags and purses", /\b(bags?|purse|shopper|rucksack|wallet|suitcase|handbag)\b/i],
  [
    "Cards, paper and wrap",
    /\b(cards?|wrap|paper|tissue|notebook|sketchbook|stationery|stickers?|pens?|pencils?|envelopes?|journal|ribbons?)\b/i,
  ],
  [
    "Toys and games",
    /\b(toys?|game|games|puzzle|jigsaw|dolly|doll|playhouse|skittles|soldier|childrens?|kids?|boys?|girls?|baby)\b/i,
  ],
  [
    "Kitchen and table",
    /\b(mugs?|cups?|bowls?|plates?|teapot|tea|cake|cakes|cutlery|jug|bottles?|glass|tray|napkins?|apron|oven|kitchen|jam|baking|lunch|bread|egg|spoons?|knife|straws?|coasters?|pantry|cooking|saucer|jars?)\b/i,
  ],
  [
    "Garden",
    /\b(garden|gardening|plant|planter|flowerpot|watering|bird|birdhouse|hen|seeds?|trowel|bulb|parasol|doormat)\b/i,
  ],
  ["Textiles", /\b(cushions?|quilt|throw|towels?|blanket|curtain|rug|pillow|tablecloth|scarf|warmer)\b/i],
  [
    "Walls and hooks",
    /\b(signs?|frames?|clock|mirror|hooks?|hangers?|wall|bunting|garland|decoration|wreath|magnets?|doorsign|drawer|knob)\b/i,
  ],
  ["Boxes and tins", /\b(box|boxes|tins?|baskets?|storage|cabinet|trunk|crate)\b/i],
];
const OTHERS = "Online Retail";

/** Which family a thing of the data set belongs to, by the words of its name. */
export function familyOf(title: string): string {
  return shelves.find(([, words]) => words.test(title))?.[0] ?? OTHERS;
}
