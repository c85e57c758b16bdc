import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** One page that shows all pictures, screen by screen. */
export function writeContactSheet(out, pictures) {
  const scenes = Map.groupBy(pictures, ({ scene }) => scene);
  const parts = [...scenes].map(
    ([scene, taken]) =>
      `<h2>${scene}</h2><p>${taken.map(({ file }) => `<a href="${file}.png"><img loading="lazy" alt="${file}" src="${file}.png"></a>`).join("\n")}</p>`,
  );
  const style = "body{font:14px system-ui;margin:24px}img{height:420px;margin:0 12px 12px 0;border:1px solid}";
  const head = `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style>`;
  writeFileSync(join(out, "index.html"), `${head}\n${parts.join("\n")}\n`);
}
