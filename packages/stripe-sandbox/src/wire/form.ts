import { invalid } from "./stripe-error.ts";

export type FormValue = string | FormTree;
export interface FormTree {
  [key: string]: FormValue;
}

const MAX_PAIRS = 5_000;
const MAX_DEPTH = 8;

function emptyForm(): FormTree {
  return Object.create(null) as FormTree;
}

/** Reads Stripe's form encoding, `a[b][0][c]=1`, into a tree. Refuses broken percent-encoding, NUL bytes and deep nesting. */
export function parseForm(text: string): FormTree {
  const form = emptyForm();
  if (text === "") return form;
  const pairs = text.split("&");
  if (pairs.length > MAX_PAIRS) throw invalid(`Too many parameters: the limit is ${MAX_PAIRS}.`);
  for (const pair of pairs) {
    if (pair === "") continue;
    const at = pair.indexOf("=");
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    place(form, keysOf(name), at < 0 ? "" : decode(pair.slice(at + 1)));
  }
  return form;
}

function decode(text: string): string {
  let plain: string;
  try {
    plain = decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw invalid("Invalid request: the body is not valid form encoding (UTF-8, percent-encoded).");
  }
  if (plain.includes("\0")) throw invalid("Invalid request: a parameter holds a NUL byte.");
  return plain;
}

function keysOf(name: string): string[] {
  const open = name.indexOf("[");
  if (open < 0) return [name];
  const rest = name.slice(open);
  if (open === 0 || !/^(\[[^[\]]*\])+$/.test(rest)) throw invalid(`Invalid parameter name: ${shorten(name)}`);
  const keys = [name.slice(0, open), ...rest.slice(1, -1).split("][")];
  if (keys.length > MAX_DEPTH) throw invalid(`Parameter nested too deeply: ${shorten(name)}`);
  return keys;
}

function place(form: FormTree, keys: string[], value: string): void {
  let tree = form;
  keys.forEach((raw, depth) => {
    const key = raw === "" ? String(Object.keys(tree).length) : raw;
    if (depth === keys.length - 1) {
      if (typeof tree[key] === "object") throw clash(keys);
      tree[key] = value;
      return;
    }
    const next = tree[key] ?? emptyForm();
    if (typeof next === "string") throw clash(keys);
    tree[key] = next;
    tree = next;
  });
}

function clash(keys: string[]): Error {
  return invalid(`Invalid parameter: ${shorten(keys[0] ?? "")} is given both as a value and as an object.`, keys[0]);
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The same tree as text with sorted keys, to compare two requests. */
export function canonicalForm(value: FormValue): string {
  if (typeof value === "string") return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalForm(value[key] ?? "")}`).join(",")}}`;
}
