export function findRawValues(path: string, text: string): string[];
