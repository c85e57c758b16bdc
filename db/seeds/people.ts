import type { Maker, StaffMember } from "./types.ts";

/** Everyone whose work is in the drawers. */
export const makers: readonly Maker[] = [
  {
    slug: "tolu-adeyemi",
    name: "Tolu Adeyemi",
    sortName: "Adeyemi, Tolu",
    line: "Draws what comes up through tarmac. Day job: parks.",
  },
  {
    slug: "idris-bell",
    name: "Idris Bell",
    sortName: "Bell, Idris",
    line: "Runs the duplicator and knows which drum is lying.",
  },
  {
    slug: "saskia-brandt",
    name: "Saskia Brandt",
    sortName: "Brandt, Saskia",
    line: "Pours, packs, and is on first-name terms with the postman.",
  },
  {
    slug: "maud-ellery",
    name: "Maud Ellery",
    sortName: "Ellery, Maud",
    line: "Photographs sheds, then draws them better.",
  },
  {
    slug: "ruth-fenn",
    name: "Ruth Fenn",
    sortName: "Fenn, Ruth",
    line: "Bought the foundry for the light and stayed for the drains.",
  },
  {
    slug: "peter-hollis",
    name: "Peter Hollis",
    sortName: "Hollis, Peter",
    line: "Joiner across the yard. Stairs, mostly.",
  },
  {
    slug: "pia-marchetti",
    name: "Pia Marchetti",
    sortName: "Marchetti, Pia",
    line: "Makes pages that load on the Felixstowe branch line.",
  },
  {
    slug: "tom-okafor",
    name: "Tom Okafor",
    sortName: "Okafor, Tom",
    line: "Draws letters and photographs the backs of lorries.",
  },
  {
    slug: "joan-petrie",
    name: "Joan Petrie",
    sortName: "Petrie, Joan",
    line: "Is making an atlas on foot and has worn out two pairs.",
  },
  {
    slug: "dilys-quayle",
    name: "Dilys Quayle",
    sortName: "Quayle, Dilys",
    line: "Reads tides. Was right about the fourteenth.",
  },
  {
    slug: "ines-varga",
    name: "Ines Varga",
    sortName: "Varga, Ines",
    line: "Cuts birds in lino, one a week, from life where they allow it.",
  },
  {
    slug: "wren-and-daughters",
    name: "Wren and Daughters",
    sortName: "Wren and Daughters",
    line: "Bookbinders, Woodbridge, since the mother.",
  },
];

/** Staff of the demo shop; passwords are made when the accounts are. */
export const staff: readonly StaffMember[] = [
  {
    name: "Ruth Fenn",
    email: "ruth@fenn-and-foundry.example",
    role: "owner",
    does: "Owns it, pours, answers what nobody else will",
  },
  {
    name: "Tom Okafor",
    email: "tom@fenn-and-foundry.example",
    role: "admin",
    does: "Type, websites, and the shop’s own machinery",
  },
  {
    name: "Saskia Brandt",
    email: "saskia@fenn-and-foundry.example",
    role: "moderator",
    does: "Packs, posts, answers letters",
  },
  {
    name: "Rhys Penhaligon",
    email: "rhys@fenn-and-foundry.example",
    role: "moderator",
    does: "Saturdays, markets, the counter",
  },
  {
    name: "Idris Bell",
    email: "idris@fenn-and-foundry.example",
    role: "editor",
    does: "Prints, and the texts beside them",
  },
  {
    name: "Pauline Achebe",
    email: "pauline@fenn-and-foundry.example",
    role: "viewer",
    does: "Does the books, first Monday of the month",
  },
];
