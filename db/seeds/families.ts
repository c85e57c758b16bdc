import type { Family } from "./types.ts";

/** Scent families, in the order of the shelf; one is put away. */
export const families: readonly Family[] = [
  {
    slug: "works-and-metal",
    name: "Works and metal",
    text: "Rooms where something is made, at the hour it stops.",
    position: 0,
  },
  { slug: "water-and-stone", name: "Water and stone", text: "Outdoors, low down, shortly after rain.", position: 1 },
  { slug: "orchard", name: "Orchard", text: "Fruit, but with the tree still attached.", position: 2 },
  { slug: "kitchen", name: "Kitchen", text: "Before anyone else is up.", position: 3 },
  { slug: "church", name: "Church", text: "One so far. We are not in a hurry.", position: 4 },
  { slug: "linen", name: "Linen", text: "A mistake of 2021.", position: 5, archived: true },
];
