import type { Names } from "./names.mjs";

export function filesOf(names: Names, stamp: string): Record<string, string>;
