/** What staff wrote beside orders, in the order it is needed. Each is used once. */
export const words = {
  plain: [
    ["saskia", "Present. No invoice in the parcel. The card says: for Nan, who will say she has one already."],
    ["saskia", "Asked for the greenest green. Took it to the window to be sure."],
    ["rhys", "Neighbour at 14 takes parcels, the dog at 12 also takes parcels."],
    ["idris", "Sheet 88 had a thumb on it. Swapped for 91."],
    ["ruth", "She wrote about the smell on the landing. It was not us. Answered anyway."],
    ["saskia", "Wants it before the 12th. Went in the Tuesday sack."],
    ["tom", "Paid twice by pressing twice, says she. Once, says the bank. Told her so."],
    ["saskia", "Customs form: printed matter, no commercial value to anyone but him."],
    ["rhys", "Met him at the market. Had the wrong size in his hand and bought the other here."],
    ["idris", "Would like to know which drum the yellow was. Number 3, rest in peace."],
    ["saskia", "Two to one address for two sisters. Wrapped apart, names on the inside."],
    ["ruth", "School order. Put in an extra half pound, they have thirty-one children."],
    ["saskia", "Left with the barber, as agreed."],
    ["rhys", "Came for it on Thursday, stayed for the press, missed the bus."],
    ["tom", "Invoice asked for in her firm’s name. Goes out with the next version of invoices; noted."],
    ["saskia", "Lid dented, replaced before packing. Dented one is in the studio, burning."],
    ["idris", "Frame corner opened in the cold. Reglued, gone a day later than promised."],
    ["saskia", "Sent a photograph of the last one on her shelf. It is straight. We asked."],
  ],
  declined: [
    ["tom", "Card said no, then yes. Her bank wanted to know whether she meant us."],
    ["tom", "Second card. The first had run out in October."],
    ["saskia", "Rang about the declined card. Nothing was taken the first time; she can see that now."],
  ],
  changedMind: [
    ["saskia", "Ordered the same thing as her husband, eleven minutes apart. Hers goes back."],
    ["saskia", "Moving house, would rather not have glass this month. Money back, no hard feelings."],
    ["rhys", "Wanted 180 g, pressed 320 g. Cancelled, he orders again."],
    ["ruth", "Found it in the attic, the thing it was to replace. Congratulated her."],
    ["saskia", "Bought for a birthday that turns out to be next year."],
  ],
  address: [
    ["saskia", "House number 17 is 17/B. She wrote before the label was printed, for once."],
    ["rhys", "Postcode ended 1AB on the label and 1BA in Suffolk. Rang, corrected, relabelled."],
    ["saskia", "Street does not exist in that town but does in the next one. He had moved on Friday."],
  ],
  lost: [
    ["saskia", "Last scan Medway, nothing for nine days. Royal Mail says wait. Sent another today, first class, no charge."],
    ["saskia", "Lost between two sorting offices that each say the other has it. Second parcel gone, claim form filled in."],
  ],
  returned: [
    ["rhys", "Came back marked Not Called For. She was in Lisbon. Posted again, she pays in tomatoes."],
    ["saskia", "Back from the depot, label torn. Same parcel, new label, Tuesday’s sack."],
  ],
  late: [
    ["saskia", "Eight days for forty miles. Apologised on behalf of the weather."],
    ["saskia", "Ferry cancelled twice. She says it is normal and we should stop writing sorry."],
    ["rhys", "Delivered to the wrong Mill Hill, walked round by a kind person."],
    ["saskia", "Sat in customs from Monday to Monday. Nobody looked at it."],
  ],
  paidLateThere: [["tom", "Transfer came in after the half hour. One was still here, so it went through by itself."]],
  paidLateGone: [
    ["tom", "Paid at the end of a long day; the last one had gone at noon. Money went back in the same minute, mail sent. Put him down for the two we hold for damage."],
    ["ruth", "She is cross, and I would be. Wrote by hand, enclosed a test sheet."],
  ],
  waiting: [
    ["saskia", "Bowls poured Wednesday, cure until Monday. Told her Tuesday’s collection."],
    ["idris", "Wants it in the tube, not flat. Tube is by the door."],
    ["saskia", "Goes with the next one to the same street."],
  ],
  problem: [["saskia", "Returned by the depot: addressee gone away. Rang twice, wrote once. Keep on shelf C2 until she answers."]],
} as const satisfies Readonly<Record<string, readonly (readonly [author: string, text: string])[]>>;

export const problemNow = "Parcel came back, addressee gone away. Waiting for a new address.";
