export function wordTypes(catalog: Record<string, Record<string, string>>): string;
