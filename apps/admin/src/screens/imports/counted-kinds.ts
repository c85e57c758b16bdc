/** The shop's own counts as words: `products.new` and `productsNew` read "Products new". Zeroes are left out. */
export function countedKinds(counts: Readonly<Record<string, number>>): { label: string; n: number }[] {
  return Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([key, n]) => ({ label: sentence(key), n }));
}

function sentence(key: string): string {
  const words = key
    .replaceAll(/[_.:-]+/g, " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
