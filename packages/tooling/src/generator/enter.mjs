import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Enters a domain into the two router roots and the list of ranks. */
export function enterDomain(root, n) {
  for (const surface of ["shop", "admin"]) {
    change(join(root, `packages/api/src/${surface}-router.ts`), (text) => withRouter(text, surface, n));
  }
  change(join(root, "packages/core/src/ranks.json"), (text) => {
    const ranks = JSON.parse(text);
    // Jobs stay highest: they call everybody.
    ranks.splice(ranks.indexOf("jobs"), 0, n.name);
    return `${JSON.stringify(ranks, null, 2)}\n`;
  });
}

function withRouter(text, surface, n) {
  const lines = text.split("\n");
  const path = `./${surface}/${n.name}.ts`;
  const imports = lines
    .map((line, at) => ({ at, from: /^import .* from "(.*)";$/.exec(line)?.[1] }))
    .filter(({ from }) => from);
  const own = imports.filter(({ from }) => from.startsWith(`./${surface}/`));
  const next = own.find(({ from }) => from > path)?.at ?? (own.at(-1)?.at ?? -1) + 1;
  lines.splice(next, 0, `import { ${n.camel}Router } from "${path}";`);
  return lines
    .join("\n")
    .replace(/(?<=router\(\{\n)[\s\S]*?(?=\n\}\))/, (entries) =>
      [...entries.split("\n"), `  ${n.camel}: ${n.camel}Router,`]
        .sort((a, b) => (a.trim() < b.trim() ? -1 : 1))
        .join("\n"),
    );
}

function change(path, edit) {
  writeFileSync(path, edit(readFileSync(path, "utf8")));
}
