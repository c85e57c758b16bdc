/** A JSON Schema as the type a TypeScript reader knows, over several lines where it is an object. */
export function typeText(schema, indent = "") {
  if (!schema) return "nothing";
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => typeText(choice, indent)).join(" | ");
  if (schema.allOf) return schema.allOf.map((part) => typeText(part, indent)).join(" & ");
  if (schema.type === "array") return arrayText(schema, indent);
  if (schema.type === "object") return objectText(schema, indent);
  return plainText(schema);
}

/** What a value must obey besides its type, in short words: lengths, bounds, formats, defaults. */
export function ruleText(schema) {
  if (!schema || typeof schema !== "object") return "";
  const rules = [];
  if (schema.format) rules.push(schema.format);
  else if (schema.pattern) rules.push(`/${schema.pattern}/`);
  const size = between(schema.minLength, schema.maxLength);
  if (size) rules.push(`${size} characters`);
  const low = schema.minimum ?? schema.exclusiveMinimum;
  const high = schema.maximum ?? schema.exclusiveMaximum;
  const bounds = between(isBound(low) ? low : undefined, isBound(high) ? high : undefined);
  if (bounds) rules.push(bounds);
  const count = between(schema.minItems, schema.maxItems);
  if (count) rules.push(`${count} entries`);
  if (schema.default !== undefined) rules.push(`${JSON.stringify(schema.default)} unless given`);
  return rules.join(", ");
}

function objectText(schema, indent) {
  const inner = `${indent}  `;
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const rule = ruleText(field);
    return `${inner}${name}${required.has(name) ? "" : "?"}: ${typeText(field, inner)};${rule ? ` // ${rule}` : ""}`;
  });
  if (fields.length > 0) return `{\n${fields.join("\n")}\n${indent}}`;
  const rest = schema.additionalProperties;
  return rest && typeof rest === "object" ? `Record<string, ${typeText(rest, indent)}>` : "{}";
}

function arrayText(schema, indent) {
  if (schema.prefixItems) return `[${schema.prefixItems.map((item) => typeText(item, indent)).join(", ")}]`;
  const item = typeText(schema.items, indent);
  const { anyOf, oneOf, allOf, enum: values = [] } = schema.items ?? {};
  return anyOf || oneOf || allOf || values.length > 1 ? `(${item})[]` : `${item}[]`;
}

function plainText({ type }) {
  if (Array.isArray(type)) return type.join(" | ");
  return type === "integer" ? "integer" : (type ?? "unknown");
}

function between(low, high) {
  if (low !== undefined && high !== undefined) return low === high ? `${low}` : `${low} to ${high}`;
  if (low !== undefined) return `at least ${low}`;
  return high === undefined ? "" : `at most ${high}`;
}

/** The bounds of a safe integer are no rule of the shop's. */
function isBound(value) {
  return value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
}

function nameOf(ref) {
  return ref.split("/").at(-1) ?? "unknown";
}
