// Operations
export { changeView } from "./change-view.ts";
export { keepList } from "./keep-list.ts";
export { removeView } from "./remove-view.ts";
export { saveView } from "./save-view.ts";

// Queries
export { viewsOf } from "./views-of.ts";
