import { parse, TYPE } from "@formatjs/icu-messageformat-parser";

/**
 * The blanks of an ICU message with what fills them: `text`, `number` or `date`.
 * A message that cannot be read throws with what is wrong in it.
 */
export function blanksOf(message) {
  const blanks = new Map();
  collect(parse(message), blanks);
  return Object.fromEntries([...blanks].toSorted(([a], [b]) => a.localeCompare(b)));
}

function collect(nodes, blanks) {
  for (const node of nodes) {
    if (node.type === TYPE.argument) blanks.set(node.value, blanks.get(node.value) ?? "text");
    if (node.type === TYPE.number) blanks.set(node.value, "number");
    if (node.type === TYPE.date || node.type === TYPE.time) blanks.set(node.value, "date");
    if (node.type === TYPE.select) blanks.set(node.value, "text");
    if (node.type === TYPE.plural) blanks.set(node.value, "number");
    if (node.type === TYPE.tag) throw new Error(`Write {${node.value}} and give the element as its value`);
    for (const option of Object.values(node.options ?? {})) collect(option.value, blanks);
  }
}

/** All messages of a catalog, whatever area they stand in, by their key. */
export function messagesOf(catalog) {
  return Object.assign({}, ...Object.values(catalog));
}

/** What keeps a language from standing in for another: keys it lacks or has alone, blanks that differ, loud or empty texts. */
export function faultsOf(catalog, model) {
  const own = messagesOf(catalog);
  const wanted = messagesOf(model);
  const lacks = Object.keys(wanted).filter((key) => !(key in own));
  const alone = Object.keys(own).filter((key) => !(key in wanted));
  const both = Object.keys(own).filter((key) => key in wanted);
  return [
    ...lacks.map((key) => `${key} is missing`),
    ...alone.map((key) => `${key} stands in no other language`),
    ...both.filter((key) => !sameBlanks(own[key], wanted[key])).map((key) => `${key} has other blanks`),
    ...Object.entries(own)
      .filter(([, text]) => text.trim() === "" || text.includes("!"))
      .map(([key]) => `${key} is empty or loud`),
  ];
}

function sameBlanks(one, other) {
  return Object.keys(blanksOf(one)).join() === Object.keys(blanksOf(other)).join();
}
