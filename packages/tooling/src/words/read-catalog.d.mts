type Catalog = Record<string, Record<string, string>>;
export function blanksOf(message: string): Record<string, "text" | "number" | "date">;
export function messagesOf(catalog: Catalog): Record<string, string>;
export function faultsOf(catalog: Catalog, model: Catalog): string[];
