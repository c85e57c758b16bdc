// The door of the storefront's half that runs on the server; built to dist-server, loaded by apps/server.
export { type PageAsked, type RenderedPage, renderPage } from "./page/render-page.tsx";
export { plainHref } from "./router/address.ts";
export { languageOf } from "./words/language.ts";
