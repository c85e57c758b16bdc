const secretField = /password|token|secret|key/i;

/** A copy in which every field named like a secret is masked, however deep it lies. */
export function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSecrets);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    secretField.test(name) ? "[masked]" : maskSecrets(inner),
  ]);
  return Object.fromEntries(entries);
}
