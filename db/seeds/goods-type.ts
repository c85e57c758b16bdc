import { pic, product, v } from "./shelf.ts";
import type { Product } from "./types.ts";

/** The two typefaces. Shown now; sold when licences are. */
export const typefaces: readonly Product[] = [
  product("typefaces", "digital", {
    slug: "gasworks-gothic",
    title: "Gasworks Gothic",
    maker: "Tom Okafor",
    medium: "Typeface, 27~styles and variable",
    edition: "Download, four licences",
    collections: ["out-this-week"],
    tags: ["typeface", "sans", "variable"],
    daysAgo: 55,
    text: [
      "Drawn by Tom Okafor from the lettering on the Ipswich gasworks, which was painted by men on ladders and is better for it. Narrow enough for a spine, wide enough for a van.",
      "Three widths, nine weights, one variable font. Yours for good, on the machines the licence names. You may not resell it, rename it or feed it to a training set. Upgrades within version~2 are free.",
    ],
    options: [{ name: "Licence", choices: ["Desk", "Desk and web", "Studio", "Student"] }],
    variants: [
      v("TF-GWG-DESK", ["Desk"], [4200, 0, 0, null], { leadTime: "Download, 3~computers" }),
      v("TF-GWG-WEB", ["Desk and web"], [6800, 0, 0, null], { leadTime: "Download, 50,000~views a month" }),
      v("TF-GWG-STUDIO", ["Studio"], [14800, 0, 0, null], { leadTime: "Download, 10~seats" }),
      v("TF-GWG-STUDENT", ["Student"], [1200, 0, 0, null], { leadTime: "Download, with a college address" }),
    ],
    pictures: [
      pic("type-gasworks", "The words Retort and Benzole in Gasworks Gothic on red"),
      pic("type-gasworks-widths", "Six words in the typeface from narrowest light to widest black, one per line"),
      pic("type-gasworks-glyphs", "Forty letters, figures and signs in white on black, two of them red", {
        caption: "612~glyphs, of which these forty are the ones we would save from a fire.",
      }),
    ],
  }),
  product("typefaces", "digital", {
    slug: "quoin",
    title: "Quoin",
    maker: "Tom Okafor",
    medium: "Typeface, 16~styles",
    edition: "Download, four licences",
    tags: ["typeface", "serif"],
    daysAgo: 420,
    text: [
      "A bookish serif for people who read the footnotes. Roman and italic in eight weights, figures that sit down with the words, and small caps as of December, as promised in March.",
    ],
    options: [{ name: "Licence", choices: ["Desk", "Desk and web", "Studio", "Student"] }],
    variants: [
      v("TF-QUO-DESK", ["Desk"], [3600, 0, 0, null], { leadTime: "Download, 3~computers" }),
      v("TF-QUO-WEB", ["Desk and web"], [5950, 0, 0, null], { leadTime: "Download, 50,000~views a month" }),
      v("TF-QUO-STUDIO", ["Studio"], [12850, 0, 0, null], { leadTime: "Download, 10~seats" }),
      v("TF-QUO-STUDENT", ["Student"], [1050, 0, 0, null], { leadTime: "Download, with a college address" }),
    ],
    pictures: [pic("type-quoin", "A large roman g and italic k in Quoin")],
  }),
];

const template = (given: Parameters<typeof product>[2]): Product => product("templates", "digital", given);
const file = (sku: string, price: number) => [v(sku, [], [price, 0, 0, null])];

/** The eleven templates. */
export const templates: readonly Product[] = [
  template({
    slug: "plain-invoice",
    title: "Plain Invoice",
    maker: "Tom Okafor",
    medium: "Template, Word and Typst",
    edition: "Download, 3~files",
    tags: ["template", "stationery"],
    daysAgo: 310,
    text: [
      "An invoice that looks as if you expected to be paid. One typeface, two sizes, and a closing sentence about late payment that has worked twice.",
    ],
    variants: file("TP-INVOICE", 1400),
    pictures: [pic("template-invoice", "An invoice laid out in one typeface")],
  }),
  template({
    slug: "plain-letter",
    title: "Plain Letter",
    maker: "Tom Okafor",
    medium: "Template, Word, Writer and Typst",
    edition: "Download, 3~files",
    tags: ["template", "stationery"],
    daysAgo: 308,
    text: [
      "Margins, mostly. There is a place for the date, and the address sits where a window envelope wants it, which we measured on four makes of envelope.",
    ],
    variants: file("TP-LETTER", 950),
    pictures: [pic("template-letter", "A letter from a joiner on one sheet, signed in blue")],
  }),
  template({
    slug: "plain-estimate",
    title: "Plain Estimate",
    maker: "Tom Okafor",
    medium: "Template, Word and Typst",
    edition: "Download, 2~files",
    tags: ["template", "stationery"],
    daysAgo: 307,
    text: [
      "Goes with the invoice and prevents most of it. Has a box for what is not included, larger than you think you need.",
    ],
    variants: file("TP-ESTIMATE", 1125),
  }),
  template({
    slug: "market-stall",
    title: "Market Stall",
    maker: "Pia Marchetti",
    medium: "One-page site, HTML and CSS",
    edition: "Download, 19~files",
    tags: ["template", "website"],
    daysAgo: 415,
    text: [
      "For somebody who sells on Saturdays and has a telephone. Change five lines of text and five colours; it does not need a server, a build or an opinion.",
    ],
    variants: file("TP-STALL", 3900),
    pictures: [pic("template-stall", "Two phone screens of a pickle stall")],
  }),
  template({
    slug: "contact-sheet",
    title: "Contact Sheet",
    maker: "Pia Marchetti",
    medium: "Portfolio site, HTML and CSS",
    edition: "Download, 31~files",
    tags: ["template", "website"],
    daysAgo: 380,
    text: [
      "Pictures at their own proportions, in the order you drop them into a folder. Made for Maud, who has eleven thousand, and who has used it for six years without ringing.",
    ],
    variants: file("TP-CONTACT", 2800),
    pictures: [pic("template-contact-sheet", "Portfolio page with six pictures")],
  }),
  template({
    slug: "counter",
    title: "Counter",
    maker: "Pia Marchetti",
    medium: "Shop pages, HTML and CSS",
    edition: "Download, 44~files",
    tags: ["template", "website"],
    daysAgo: 152,
    text: [
      "A shop front for up to sixty things: list, thing, bag and a page for seconds. You bring the till. It was first made for a potter, so it can show objects that lean.",
    ],
    variants: file("TP-COUNTER", 2900),
    pictures: [pic("template-counter", "A potter’s shop page with four coloured pots on a line and their prices")],
  }),
  template({
    slug: "waiting-room",
    title: "Waiting Room",
    maker: "Pia Marchetti",
    medium: "Practice site, HTML and CSS, two languages",
    edition: "Download, 27~files",
    tags: ["template", "website"],
    daysAgo: 77,
    text: [
      "Opening hours at the top, because that is why anyone came. A counter for the queue can be wired to a screen or to a person with a list. Read aloud to three patients over eighty before we were satisfied.",
    ],
    variants: file("TP-WAITING", 3325),
    pictures: [
      pic("template-waiting-room", "Phone screen of a doctor’s practice, number 14 now in the room, hours beneath"),
    ],
  }),
  template({
    slug: "programme",
    title: "Programme",
    maker: "Pia Marchetti",
    medium: "Concert programme, InDesign and Typst",
    edition: "Download, 6~files",
    tags: ["template", "event"],
    daysAgo: 238,
    text: [
      "Four pages that fold from one sheet, with room for the second half to change on the night. The choir it was drawn for has had two conductors since and kept the programme.",
    ],
    variants: file("TP-PROGRAMME", 2240),
    pictures: [pic("template-programme", "Yellow concert bill in heavy narrow type, Quayside Choir, on dark blue")],
  }),
  template({
    slug: "noticeboard",
    title: "Noticeboard",
    maker: "Pia Marchetti",
    medium: "Parish site that prints on A3",
    edition: "Download, 22~files",
    tags: ["template", "website"],
    daysAgo: 36,
    text: [
      "The site and the thing in the glass case by the bus stop are the same page. Press print and it fits. Lost cats rise to the top by themselves.",
    ],
    variants: file("TP-NOTICE", 1850),
  }),
  template({
    slug: "edition-certificate",
    title: "Edition Certificate",
    maker: "Ruth Fenn",
    medium: "Certificate for prints, Typst and PDF",
    edition: "Download, 2~files",
    tags: ["template", "prints"],
    daysAgo: 267,
    text: [
      "Says which one it is, of how many, and that there are no more. We wrote the wording with a dealer and then removed most of what the dealer added.",
    ],
    variants: file("TP-CERT", 620),
    pictures: [pic("template-certificate", "A certificate with a very large number 41 and a blue signature")],
  }),
  template({
    slug: "price-list-folded",
    title: "Price List, Folded",
    maker: "Ruth Fenn",
    medium: "Eight panels from one A4, Typst",
    edition: "Download, 1~file",
    tags: ["template", "stationery"],
    daysAgo: 144,
    text: ["One cut, three folds. Takes forty lines, or thirty-two with descriptions people will read."],
    variants: file("TP-PRICES", 875),
  }),
];
