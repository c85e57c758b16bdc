import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../lib/paths.mjs";
import { adminScenes } from "./admin-scenes.mjs";
import { writeContactSheet } from "./contact-sheet.mjs";
import { openShop } from "./open-shop.mjs";
import { shopScenes } from "./shop-scenes.mjs";
import { takePictures } from "./take-pictures.mjs";

// Runs on our own Node, after the shop was built.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: "string", multiple: true, default: ["390", "768", "1366", "1920"] },
    theme: { type: "string", multiple: true, default: ["light", "dark"] },
    language: { type: "string", multiple: true, default: ["en-GB"] },
    url: { type: "string" },
  },
});

const out = join(root, ".screens");
if (positionals.length === 0) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const shop = await openShop(values.url);
try {
  const wanted = ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part));
  const scenes = [...(await shopScenes(shop)), ...(await adminScenes(shop))].filter(wanted);
  const pictures = await takePictures({ scenes, shop, out, ...values });
  writeContactSheet(out, pictures);
  process.stdout.write(`${pictures.length} pictures of ${scenes.length} screens: .screens/index.html\n`);
} finally {
  await shop.close();
}
