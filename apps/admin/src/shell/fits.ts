/** Whether every word typed begins or lies in the label; accents and case do not matter. */
export function fits(label: string, query: string): boolean {
  const plain = bare(label);
  return bare(query)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
