import type { Chance } from "./chance.ts";
import type { Address } from "./types.ts";

const given = ["Alice", "Bashir", "Ciara", "Dominic", "Elin", "Farida", "George", "Hetty", "Imran", "Judith", "Kwame", "Lottie", "Marcus", "Nadia", "Owen", "Parveen", "Ralph", "Sunniva", "Tamsin", "Uchenna", "Vikram", "Wilf", "Xanthe", "Yusuf", "Zadie", "Brigid", "Colm", "Devika", "Edwin", "Frances"];
const family = ["Ashdown", "Bhatt", "Catchpole", "Donnelly", "Emmerson", "Fairweather", "Grimwade", "Hussain", "Ivory", "Jankowski", "Kerridge", "Lusher", "Mwangi", "Nunn", "Osei", "Pilgrim", "Quantrill", "Rix", "Smethurst", "Thurlow", "Utting", "Vincent", "Woolnough", "Yallop", "Zaman", "Abara", "Blythe", "Cobbold", "Daines", "Eastick"];
const streets = ["Station Road", "Church Lane", "Victoria Street", "Mill Hill", "The Drift", "Quay Street", "Park View", "Chapel Walk", "Orchard Close", "Albert Terrace", "Bridge Road", "Gas Lane", "Ferry Row", "Cutler’s Yard"];
const posts = ["post.example", "letterbox.example", "fenmail.example", "inkwell.example", "slowmail.example"];
const towns: readonly (readonly [city: string, postcode: string, weight: number])[] = [
  ["Ipswich", "IP2 8", 7], ["Woodbridge", "IP12 1", 5], ["Colchester", "CO1 1", 4], ["Norwich", "NR2 3", 5], ["London", "SE22 9", 7], ["London", "N16 8", 6],
  ["Cambridge", "CB1 3", 4], ["Bristol", "BS6 5", 3], ["Manchester", "M21 9", 3], ["Sheffield", "S11 8", 3], ["Brighton", "BN1 4", 3], ["Glasgow", "G12 8", 2],
  ["Newcastle upon Tyne", "NE6 5", 2], ["Lewes", "BN7 2", 2], ["Stroud", "GL5 1", 2], ["Hexham", "NE46 1", 1], ["Falmouth", "TR11 3", 1], ["Belfast", "BT9 6", 2], ["Machynlleth", "SY20 8", 1], ["St Andrews", "KY16 9", 1],
];

/** Somebody who buys once and leaves no account behind. */
export function passerBy(chance: Chance): { name: string; email: string; address: Address } {
  const [first, last] = [chance.pick(given), chance.pick(family)];
  const [city, district] = chance.weighed(towns, ([, , weight]) => weight);
  const name = `${first} ${last}`;
  const end = `${chance.pick(["A", "B", "D", "E", "H", "J", "L", "N", "P", "R", "S", "T"])}${chance.pick(["B", "D", "F", "H", "L", "N", "Q", "S", "T", "W", "X", "Z"])}`;
  const address = { name, line1: `${chance.between(1, 118)} ${chance.pick(streets)}`, city, postcode: `${district}${end}`, country: "GB" };
  return { name, email: `${first}.${last}@${chance.pick(posts)}`.toLowerCase(), address };
}
