import { typeText } from "./type-text.mjs";

const KINDS = {
  guest: "anyone",
  customer: "whoever is signed in",
  staff: "staff",
  recent: "staff who signed in again within minutes",
};

/** The API reference as one page of Markdown, from what `atelier api --json` lists. */
export function apiPage(procedures, refusalCodes) {
  return [
    "# API reference",
    "",
    "Written by `npm run gen -- api` from the routers themselves; the same as JSON Schema: `npm run atelier -- api --json`. How to call them from a program: [developing](developing.md).",
    "",
    "A query is a GET, `/trpc/shop/catalog.list?input={…}`; a mutation is a POST of its input as JSON. Money is an integer in the currency's smallest unit, an instant is an ISO string. Unknown fields are refused. A field with `?` may be left out.",
    "",
    ...routerPart("shop", procedures),
    ...routerPart("admin", procedures),
    "## Refusals",
    "",
    "What the shop refuses it refuses by one of these codes, at `error.data.refusal.code`; `detail` beside it says what it concerns.",
    "",
    ...refusalCodes.map((code) => `- \`${code}\``),
    "",
  ].join("\n");
}

function routerPart(router, procedures) {
  const own = procedures.filter((procedure) => procedure.router === router);
  const rows = own.map((one) => `| [${one.path}](#${anchorOf(one)}) | ${one.type} | ${whoOf(one)} |`);
  const head = ["| procedure | type | who may |", "| --- | --- | --- |"];
  return [`## /trpc/${router}`, "", ...head, ...rows, "", ...own.flatMap(procedurePart)];
}

function procedurePart(one) {
  return [
    `### ${one.router} ${one.path}`,
    "",
    `A ${one.type} for ${whoOf(one)}.`,
    "",
    "```ts",
    `input: ${typeText(one.input)}`,
    `output: ${typeText(one.output)}`,
    "```",
    "",
  ];
}

function whoOf({ kind, permission }) {
  const who = KINDS[kind] ?? kind;
  return permission ? `${who} with \`${permission}\`` : who;
}

function anchorOf({ router, path }) {
  return `${router} ${path}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");
}
