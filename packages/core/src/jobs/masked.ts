const secretField = /recipient|email|token|url|secret|password|phone|address|cookie|authorization/i;

/** A job's payload as staff may see it: what names a person or opens something is masked, by the field's name. */
export function maskedPayload(payload: unknown): Record<string, unknown> {
  const shown: unknown = masked(typeof payload === "string" ? readJson(payload) : payload);
  return isObject(shown) ? shown : { value: shown };
}

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      // What the queue itself adds to a scheduled job.
      .filter(([name]) => name !== "_cron")
      .map(([name, inner]) => [name, secretField.test(name) ? "[masked]" : masked(inner)]),
  );
}

const LONGEST_ERROR = 300;

/** The first line of an error without the addresses and links it may quote. */
export function maskedError(error: string | null): string | null {
  if (error === null) return null;
  const line = error.split("\n", 1)[0] ?? "";
  return line
    .replace(/[^\s@<>"']+@[^\s@<>"']+/g, "[masked]")
    .replace(/\b[a-z]+:\/\/\S+/gi, "[masked]")
    .slice(0, LONGEST_ERROR);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
