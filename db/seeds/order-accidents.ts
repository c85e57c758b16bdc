import type { Cast } from "./order-cast.ts";

/** What goes wrong in three months, and what is done about it. */
export const accidents: readonly Cast[] = [
  {
    place: 13,
    story: "declined-then-paid",
    said: ["tom", "Card said no, then yes. The bank wanted to know whether they meant us."],
  },
  { place: 37, story: "declined-then-paid", said: ["tom", "Second card. The first had run out in the summer."] },
  {
    place: 64,
    story: "declined-then-paid",
    by: "r.achterberg",
    lines: [
      ["DS-180-GR", 1],
      ["ZN-KERN", 1],
    ],
  },
  {
    place: 65,
    story: "plain",
    by: "r.achterberg",
    lines: [["TT-3X60", 1]],
    said: [
      "saskia",
      "Rang about the declined card. Nothing was taken the first time; she can see that now. Ordered tins while we talked.",
    ],
  },
  ...[92, 127, 155, 183, 214, 238].map((place): Cast => ({ place, story: "declined-then-paid" })),
  ...[7, 22, 41, 58, 73, 96, 118, 131, 149, 167, 188, 209, 226, 243, 251].map(
    (place): Cast => ({ place, story: "unpaid" }),
  ),
  {
    place: 18,
    story: "changed-mind",
    by: "priya",
    lines: [
      ["HM-320-AM", 1],
      ["ZN-TEA", 1],
    ],
    said: ["saskia", "Ordered the same thing as her husband, eleven minutes apart. Hers goes back."],
  },
  {
    place: 69,
    story: "changed-mind",
    by: "gethin",
    lines: [
      ["FK-220", 1],
      ["CH-220", 1],
    ],
    said: ["saskia", "Moving house, would rather not have glass this month. Money back, no hard feelings."],
  },
  {
    place: 110,
    story: "changed-mind",
    by: "noah",
    lines: [["CP-320-GR", 1]],
    said: ["rhys", "Wanted 180 g, pressed 320 g. Cancelled, he orders again."],
  },
  {
    place: 172,
    story: "changed-mind",
    by: "c.aldous",
    lines: [["BK-A5-RGN", 1]],
    rate: "collect",
    said: ["ruth", "Found the old notebook in the attic, forty pages left in it. Congratulated her."],
  },
  {
    place: 221,
    story: "changed-mind",
    by: "marit",
    lines: [
      ["RS-SEVENS", 1],
      ["ZN-OFF-07", 1],
    ],
    said: ["saskia", "Bought for a birthday that turns out to be next year."],
  },
  {
    place: 29,
    story: "address-corrected",
    by: "zsofia",
    lines: [
      ["HM-320-AM", 2],
      ["ZN-OFF-07", 1],
    ],
    said: ["saskia", "House number is 17/B, not 17. She wrote before the label was printed, for once."],
  },
  {
    place: 101,
    story: "address-corrected",
    by: "dilys",
    lines: [
      ["PA-TIDES", 3],
      ["FY-190-CO", 1],
    ],
    said: ["rhys", "Postcode ended 1BA on the order and 1AB in life. Rang, corrected, relabelled."],
  },
  {
    place: 196,
    story: "address-corrected",
    by: "callum",
    lines: [["RS-FORECAST", 1]],
    said: [
      "saskia",
      "Flat 4/2 is on the second floor and the label said the fourth. He wrote from the fourth, where he had been to look.",
    ],
  },
  {
    place: 46,
    story: "parcel-lost",
    by: "meilin",
    lines: [
      ["RS-ALLOT-FEB", 1],
      ["PA-SEEDS", 2],
    ],
    said: [
      "saskia",
      "Last scan at Heathrow, nothing for nine days. Royal Mail says wait. Sent another today, no charge.",
    ],
  },
  {
    place: 122,
    story: "parcel-lost",
    by: "dafydd",
    lines: [["DS-180-AM", 1]],
    rate: "tracked-48",
    said: [
      "saskia",
      "Lost between two sorting offices that each say the other has it. Second parcel gone, claim form filled in.",
    ],
  },
  {
    place: 53,
    story: "parcel-returned",
    by: "aurelie",
    lines: [["NB-220-CO", 1]],
    said: [
      "rhys",
      "Came back marked Not Called For. She was in Lisbon. Posted again at our cost; she sent a postcard of a tram.",
    ],
  },
  {
    place: 136,
    story: "parcel-returned",
    by: "morag",
    lines: [
      ["PA-OFFCUTS-1", 1],
      ["ZN-FOOT", 1],
    ],
    rate: "tracked-48",
    said: ["saskia", "Back from the depot, label torn. Same parcel, new label, Tuesday’s sack."],
  },
  {
    place: 33,
    story: "delivered-late",
    by: "c.aldous",
    lines: [
      ["HM-180-CL", 1],
      ["ZN-TEA", 1],
    ],
    rate: "tracked-48",
    said: ["saskia", "Eight days for twenty-four miles. Apologised on behalf of the weather."],
  },
  {
    place: 80,
    story: "delivered-late",
    by: "ewan",
    lines: [["RS-PYLON", 1]],
    rate: "tracked-48",
    said: ["saskia", "Ferry cancelled twice. He says it is normal and we should stop writing sorry."],
  },
  {
    place: 145,
    story: "delivered-late",
    by: "yui",
    lines: [
      ["BK-A6-PNV", 2],
      ["WF-140", 1],
    ],
    rate: "tracked-48",
    said: ["rhys", "Delivered to Walcot Street instead of Walcot Buildings, walked round by a kind person."],
  },
  {
    place: 178,
    story: "delivered-late",
    by: "noah",
    lines: [
      ["CP-180-GR", 1],
      ["RS-RAIN", 1],
    ],
    said: ["saskia", "Sat in customs from Monday to Monday. Nobody looked at it."],
  },
  {
    place: 105,
    story: "paid-late-stock-there",
    by: "chinedu",
    lines: [["RS-AMPERSAND", 1]],
    said: ["tom", "Bank transfer came in after the half hour. There was one here, so it went through by itself."],
  },
  {
    place: 161,
    story: "paid-late-stock-gone",
    by: "mateusz",
    lines: [["LC-BIRD-12-WH", 1]],
    said: [
      "tom",
      "Bank transfer, in after the last one had gone. The whole sum went back in the same minute, mail sent. Put him down for the two we hold for damage.",
    ],
  },
  {
    place: 202,
    story: "paid-late-stock-gone",
    by: "bruno",
    lines: [["LC-BIRD-12-GR", 1]],
    said: ["ruth", "He is cross, and I would be. Wrote by hand, enclosed a test sheet."],
  },
  {
    place: 207,
    story: "problem",
    by: "martin",
    lines: [
      ["ZN-KERN", 1],
      ["PR-90-CO", 1],
    ],
    rate: "tracked-48",
    said: [
      "saskia",
      "Returned by the depot: addressee gone away. Rang twice, wrote once. Keep on shelf C2 until he answers.",
    ],
  },
];
