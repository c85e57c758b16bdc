export { pageBySlug } from "./page-by-slug.ts";
export { saveSettings } from "./save-settings.ts";
export { savedBy } from "./settings-queries.ts";
export { settingsView } from "./settings-view.ts";
export { distrustKeptSettings, shopSettings } from "./shop-settings.ts";
export { takeTurn } from "./take-turn.ts";
export { writeSettings } from "./write-settings.ts";
