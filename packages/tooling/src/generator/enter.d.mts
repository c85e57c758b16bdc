import type { Names } from "./names.mjs";

export function enterDomain(root: string, names: Names): void;
