import { parseSync } from "oxc-parser";

/**
 * What the fences need to know of a source file: its imports with their lines, whether each is of types alone, and its
 * syntax tree.
 */
export function readSource(path, text) {
  const { program, module, errors } = parseSync(path, text);
  const lineOf = lineFinder(text);
  const imports = [];
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const typeOnly =
      entries.length > 0 &&
      (entries.every((entry) => entry.isType) || /^import\s+type\b/.test(text.slice(start, start + 20)));
    imports.push({ from: moduleRequest.value, line: lineOf(start), typeOnly });
  }
  for (const { entries, start } of module.staticExports) {
    const first = entries.find((entry) => entry.moduleRequest);
    if (first)
      imports.push({
        from: first.moduleRequest.value,
        line: lineOf(start),
        typeOnly: entries.every((entry) => entry.isType),
      });
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = /^["'`](.*)["'`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    if (literal) imports.push({ from: literal, line: lineOf(start), typeOnly: false });
  }
  return { imports, program, errors, lineOf };
}

function lineFinder(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Every node of a syntax tree. */
export function* nodesOf(node) {
  if (Array.isArray(node)) {
    for (const item of node) yield* nodesOf(item);
  } else if (node && typeof node === "object") {
    if (typeof node.type === "string") yield node;
    for (const value of Object.values(node)) if (value && typeof value === "object") yield* nodesOf(value);
  }
}
