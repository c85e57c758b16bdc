export { pageBySlug } from "./page-by-slug.ts";
export { saveSettings } from "./save-settings.ts";
export { shopSettings } from "./shop-settings.ts";
export { writeSettings } from "./write-settings.ts";
