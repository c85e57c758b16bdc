import { accidents } from "./order-accidents.ts";
import type { OrderStory } from "./types.ts";

/** An order that is told on purpose: who, what, and what staff wrote. */
export interface Cast {
  /** Place in the row of orders, oldest first; below zero counts from the newest. */
  readonly place: number;
  readonly story: OrderStory;
  /** Start of the e-mail of a customer we know; without it, chance sends somebody. */
  readonly by?: string;
  readonly lines?: readonly (readonly [sku: string, quantity: number])[];
  readonly rate?: "collect" | "courier" | "tracked-48";
  readonly said?: readonly [author: string, text: string];
}

const remarks: readonly Cast[] = [
  {
    place: 4,
    story: "plain",
    by: "winnie",
    lines: [["TT-3X60", 1]],
    said: ["saskia", "Present. No invoice in the parcel. The card says: for Nan, who will say she has one already."],
  },
  {
    place: 26,
    story: "plain",
    by: "samira",
    lines: [["PR-220-CO", 1]],
    said: ["saskia", "Asked for the greenest green. Took three to the window to be sure."],
  },
  {
    place: 44,
    story: "plain",
    by: "tariq",
    lines: [["HM-600-GR", 1]],
    rate: "tracked-48",
    said: ["rhys", "Neighbour at 14 takes parcels. The dog at 12 also takes parcels."],
  },
  {
    place: 61,
    story: "plain",
    by: "ottilie",
    lines: [["RS-CASE", 1]],
    said: ["idris", "Sheet 88 had a thumb on it. Swapped for 91."],
  },
  {
    place: 77,
    story: "plain",
    by: "leila",
    lines: [["CH-220", 1]],
    said: ["ruth", "She wrote about the smell on the landing. It was not us. Answered anyway."],
  },
  {
    place: 87,
    story: "plain",
    by: "zsofia",
    lines: [
      ["ZN-OFF-07", 12],
      ["ZN-KERN", 6],
    ],
    said: ["saskia", "For the paper shop. Wants to stock Offcuts properly; ask again in January."],
  },
  {
    place: 99,
    story: "plain",
    by: "haruka",
    lines: [
      ["ZN-TEA", 2],
      ["ZN-WEEDS", 2],
      ["ZN-KERN", 2],
    ],
    said: ["saskia", "Customs form: printed matter. Went in the Tuesday sack with a stamp she collects."],
  },
  {
    place: 115,
    story: "plain",
    by: "harold",
    lines: [["CP-180-AM", 1]],
    rate: "collect",
    said: ["rhys", "Met him at the market. Had the wrong size in his hand there and bought the right one here."],
  },
  {
    place: 125,
    story: "plain",
    by: "jp@",
    lines: [["RS-GASHOLDER", 1]],
    said: ["idris", "Would like to know which drum the yellow was. Number 3, rest in peace."],
  },
  {
    place: 141,
    story: "plain",
    by: "caoimhe",
    lines: [["SW-90", 2]],
    said: ["saskia", "Two to one address for two sisters. Wrapped apart, names on the inside."],
  },
  {
    place: 153,
    story: "plain",
    by: "rebekah",
    lines: [
      ["PA-OFFCUTS-H", 3],
      ["PA-OFFCUTS-1", 2],
    ],
    said: ["ruth", "School order. Put in an extra half pound, they have thirty-one children."],
  },
  {
    place: 170,
    story: "plain",
    by: "des@",
    lines: [
      ["ZN-TIDES-27", 1],
      ["NB-220-CW", 1],
    ],
    rate: "tracked-48",
    said: ["saskia", "Left with the barber, as agreed."],
  },
  {
    place: 181,
    story: "plain",
    by: "oksana",
    lines: [
      ["RS-TIDAL", 1],
      ["ZN-OFF-07", 1],
    ],
    rate: "collect",
    said: ["rhys", "Came for it on foot, stayed for the press, missed the bus."],
  },
  {
    place: 199,
    story: "plain",
    by: "thijs",
    lines: [["BK-A5-PGN", 3]],
    said: ["tom", "Wants the firm’s name on the invoice. Told him it is on its way, like the invoice."],
  },
  {
    place: 217,
    story: "plain",
    by: "gwenllian",
    lines: [
      ["WF-140", 1],
      ["PA-TIDES", 1],
    ],
    said: ["saskia", "Lid dented, replaced before packing. The dented one is in the studio, burning."],
  },
  {
    place: 176,
    story: "plain",
    by: "friederike",
    lines: [["RS-SHED-2D-AS", 1]],
    said: ["idris", "Frame corner opened in the cold. Reglued, gone a day later than promised."],
  },
  {
    place: 232,
    story: "plain",
    by: "pip",
    lines: [["LC-GULLS", 1]],
    said: ["saskia", "Sent a photograph of the last one on her wall. It is straight. We had asked."],
  },
];

const toSend: readonly Cast[] = [
  {
    place: -9,
    story: "waiting",
    by: "r.achterberg",
    lines: [
      ["CP-180-GR", 1],
      ["ZN-TEA", 1],
    ],
  },
  {
    place: -8,
    story: "waiting",
    by: "siobhan",
    lines: [["WS-300", 2]],
    said: [
      "ruth",
      "Bowls poured Wednesday, cure until Monday. Told her Tuesday’s collection. Yes, with the parrot in the other room.",
    ],
  },
  { place: -7, story: "waiting", by: "g.etxeberria", lines: [["ZN-OFF-07", 2]] },
  {
    place: -6,
    story: "waiting",
    by: "oksana",
    lines: [
      ["HM-180-AM", 1],
      ["FK-220", 1],
      ["SW-90", 1],
      ["RS-FORECAST", 1],
    ],
    said: ["idris", "Sheet in the tube, candles in the box, both to Tenter Yard. Tube is by the door."],
  },
  { place: -5, story: "waiting" },
  { place: -4, story: "waiting", by: "solene" },
  {
    place: -3,
    story: "waiting",
    by: "winnie",
    lines: [
      ["RS-STARLINGS", 1],
      ["ZN-KERN", 1],
    ],
    rate: "collect",
  },
  { place: -2, story: "waiting", said: ["saskia", "Goes with the next one to the same street."] },
  { place: -1, story: "waiting", by: "amara", lines: [["HM-600-AM", 1]] },
];

/** Everybody with a story to tell; the rest of the orders are plain. */
export const cast: readonly Cast[] = [...accidents, ...remarks, ...toSend];

export const problemNow = "Parcel came back, addressee gone away. Waiting for a new address.";
