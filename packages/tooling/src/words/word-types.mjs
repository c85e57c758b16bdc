import { blanksOf, messagesOf } from "./read-catalog.mjs";

const TYPES = { text: "string", number: "number", date: "Date" };

/** The types of a catalog: each key with what its blanks take, so that a forgotten one does not compile. */
export function wordTypes(catalog) {
  const messages = messagesOf(catalog);
  const keys = Object.keys(messages).toSorted();
  const lines = keys.map((key) => `  "${key}": ${valuesType(blanksOf(messages[key]))};`);
  return `// Generated from en-GB.json by \`npm run gen -- words\`.\n/** What the blanks of each text take. */\nexport interface WordValues {\n${lines.join("\n")}\n}\n`;
}

function valuesType(blanks) {
  const fields = Object.entries(blanks).map(([name, kind]) => `${name}: ${TYPES[kind]}`);
  return fields.length === 0 ? "null" : `{ ${fields.join("; ")} }`;
}
