import type { Messages } from "./messages.ts";

export const enGB: Messages = {
  goods: "Goods",
  pieces: (count) => `${count} pieces`,
  taxIncluded: (name, rate) => `Of which ${name}, ${rate}`,
  taxAdded: (name, rate) => `${name}, ${rate}`,
  seeOrder: "See the order",
  answer: "Something is not right? Answer this mail. A person reads it.",
  closedLink: "The link is private and yours; it opens without signing in.",
  placed: (number, when) => `Order ${number}, ${when}.`,
  facts: {
    goesTo: "Goes to",
    carrier: "Carrier",
    number: "Number",
    delivery: "Delivery",
    backTo: "Back to",
    withYou: "With you",
    reference: "Reference",
  },
  because: {
    ordered: "You get this because you ordered.",
    began: "You get this because you began an order.",
    paid: "You get this because you paid us.",
    typed: "You get this because your address was typed into our page.",
    waited: "You get this because you asked us to tell you.",
  },
  confirmed: {
    subject: (number) => `Order ${number} is paid`,
    preview: (total) => `${total} paid. We write again when it leaves.`,
    thanks: (name) => (name ? `Thank you, ${name}.` : "Thank you."),
    toSend: "It is paid and ours to pack.",
    nothingToSend: "It is paid and yours.",
    leadToSend: (delivery) => `We wrap it and write again when it leaves the studio. ${delivery}`.trim(),
    leadNothingToSend: "Nothing has to be sent. All there is to it is behind the link.",
    total: "Paid",
  },
  shipped: {
    subject: (number) => `Your order left the studio (${number})`,
    heading: "Your order left the studio.",
    lead: (carrier, day) => `It went on ${day} with ${carrier}.`,
    follow: "Follow the parcel",
    late: "Not there in time? Answer this mail. We look for it.",
    part: {
      subject: (number) => `A part of your order left the studio (${number})`,
      heading: "A part of your order left the studio.",
      follows: "This parcel holds what is listed above. The rest follows, and we write again when it leaves.",
    },
  },
  cancelled: {
    expired: {
      subject: (number) => `Order ${number} was not paid, so we let it go`,
      heading: "Not paid, so we let it go.",
      lead: (number, day, time) =>
        `We held these until ${time} on ${day}. No payment arrived, so they are back on the shelf and order ${number} is closed.`,
    },
    payment_failed: {
      subject: (number) => `Order ${number}: the payment did not go through`,
      heading: "The payment did not go through.",
      lead: (number) =>
        `The bank said no, so the things are back on the shelf and order ${number} is closed. Another card or another way to pay may do.`,
    },
    superseded: {
      subject: (number) => `Order ${number} gave way to a newer one`,
      heading: "A newer order took its place.",
      lead: (number) =>
        `You began another order with the same bag, so order ${number} is closed. The newer one stands.`,
    },
    total_mismatch: {
      subject: (number) => `Order ${number} is closed: the sums did not agree`,
      heading: "The sums did not agree.",
      lead: (number) =>
        `Our total and the payment page’s were not the same. We do not charge what we cannot explain, so order ${number} is closed. We have been told and look into it.`,
    },
    staff: {
      subject: (number) => `Order ${number} is cancelled`,
      heading: "Your order is cancelled.",
      lead: (number, day) => `We cancelled order ${number} on ${day}. The things are back on the shelf.`,
    },
    out_of_stock: {
      subject: (number) => `Order ${number}: sold out before the payment came`,
      heading: "Sold out before the payment came.",
      lead: (number) =>
        `The last one went while your payment was on its way. We cannot sell what is not there, so order ${number} is closed.`,
    },
    nothingTaken: "Nothing was taken.",
    comesBack: "Your money is on its way back.",
    wouldHaveBeen: "Would have been",
    wasPaid: "Paid, and on its way back",
    lateMoney:
      "If money arrives after all, we fill the order when the things are still there. If not, it goes back by itself and we write.",
  },
  returned: {
    subject: (amount, number) => `${amount} is on its way back (${number})`,
    heading: "Your money is on its way back.",
    arrivedLate: (number, when) =>
      `Your payment for order ${number} arrived${when ? ` on ${when}` : " late"}. By then the things had gone. We cannot sell what is not there, so the whole sum went back, without anyone having to ask.`,
    orderCancelled: (number) => `Order ${number} is cancelled, so what you paid for it goes back.`,
    givenBack: (number, whole) =>
      whole
        ? `What you paid for order ${number} goes back to you.`
        : `Part of what you paid for order ${number} goes back to you.`,
    preview: "It goes back the way it came.",
    paid: "Paid",
    whole: "Returned, all of it",
    part: "Returned",
    sameWay: "The card or account it came from",
    days: "In five to ten working days, as a rule",
  },
  alert: {
    asked: {
      subject: (title) => `Shall we tell you when ${title} is back?`,
      preview: "One press, and we write once when it is back.",
      heading: "Shall we tell you when it is back?",
      lead: "Somebody typed your address on its page, you perhaps. Say yes, and we write once, when it can be had again.",
      action: "Yes, tell me",
      after: "The link holds for a day. It was not you? Do nothing, and nothing more comes.",
    },
    back: {
      subject: (title) => `${title} is back`,
      preview: "You asked us to tell you.",
      heading: "It is back.",
      lead: "You asked us to tell you. It can be had again. We do not hold it back: whoever comes first has it.",
      action: "See it",
      after: "This was the one mail you asked for. Too late? Ask again on its page.",
    },
    leave: "Forget my address",
  },
};
