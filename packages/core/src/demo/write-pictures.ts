import { readFile } from "node:fs/promises";
import { picturesFolder, products } from "@atelier/db/seeds";
import type { Tx } from "@atelier/db";
import { type KeptPicture, keepPicture, writePicture } from "../files/index.ts";
import type { Context } from "../kernel/index.ts";

/** File ids by the pictures' names. */
export type HungPictures = ReadonlyMap<string, string>;

/** Stores the bytes of every picture the goods name, outside any transaction. */
export async function keepPictures(ctx: Context): Promise<Map<string, KeptPicture>> {
  const names = new Set(products.flatMap((product) => product.pictures.map((picture) => picture.file)));
  const kept = new Map<string, KeptPicture>();
  for (const name of names) {
    const bytes = await readFile(new URL(name, picturesFolder));
    kept.set(name, await keepPicture(ctx, { name, bytes, isDemo: true }));
  }
  return kept;
}

/** Step: writes the kept pictures; their slow renditions follow as jobs. */
export async function hangPictures(tx: Tx, kept: ReadonlyMap<string, KeptPicture>): Promise<HungPictures> {
  const hung = new Map<string, string>();
  for (const [name, picture] of kept) hung.set(name, (await writePicture(tx, picture)).id);
  return hung;
}
