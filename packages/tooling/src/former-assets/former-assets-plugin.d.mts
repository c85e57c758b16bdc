import type { Plugin } from "vite";
export function formerAssets(): Plugin;
