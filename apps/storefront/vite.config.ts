import tailwindcss from "@tailwindcss/vite";
import { formerAssets } from "@atelier/tooling/former-assets";
import { words } from "@atelier/tooling/words-plugin";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";

const shopServer = process.env["ATELIER_DEV_SERVER"] ?? "http://localhost:3000";
const toShop = { target: shopServer, changeOrigin: false };

/** The one face every page begins with is fetched beside its styles; the others when something is set in them. */
const preloadFont: Plugin = {
  name: "preload-font",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle = {} }) {
      const font = Object.keys(bundle).find((file) => /archivo-latin-standard[^/]*\.woff2$/.test(file));
      if (!font) throw new Error("The first face is not among the built files");
      const attrs = { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `/${font}` };
      return [{ tag: "link", attrs, injectTo: "head-prepend" as const }];
    },
  },
};

// What bag, checkout and orders share is no burden of the first page.
const inPublic =
  /^(?!.*\/(?:screens\/(?:cart|checkout|order|sign-in)\/|(?:bill|stepper|field|choice|timeline|drawer)\/|totals-bill|refusal-words|use-dates)).*$/;
// Small parts of most first pages: a file of its own costs each of them more than its code.
const small =
  /\/(?:languages?|shelf-of|use-settled|use-bag|use-once-true|disclosure|shop-html|tell-me-part|boundary)\.tsx?$/;

export default defineConfig(({ isSsrBuild = false }) => ({
  base: "/",
  plugins: [words(), react(), tailwindcss(), preloadFont, formerAssets()],
  resolve: { conditions: ["atelier-source", ...defaultClientConditions] },
  build: {
    outDir: isSsrBuild ? "dist-server" : "dist",
    // Read once at each start: less to read, and less to hold.
    ...(isSsrBuild && { minify: true, copyPublicDir: false }),
    // The server reads off it which files a screen needs.
    manifest: isSsrBuild ? false : "manifest.json",
    // Scripts and styles stay files: the page's policy forbids inline ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: isSsrBuild
      ? {}
      : {
          // Modules of theirs that nobody uses would be kept for what they do by being loaded, which is nothing.
          treeshake: { moduleSideEffects: [{ test: /node_modules\/@(trpc|tanstack)\//, sideEffects: false }] },
          output: {
            // What stays the same between releases apart from what does not; of ours, one file for what most screens share.
            codeSplitting: {
              groups: [
                { name: "react", test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
                { name: "asking", test: /node_modules\/@(tanstack|trpc)\//, priority: 2 },
                { name: "shared", test: small, priority: 1 },
                { name: "shared", test: inPublic, minShareCount: 3, priority: 1 },
              ],
            },
          },
        },
  },
  // The half that runs on the server stands by itself: whoever loads it needs nothing of what it was made of.
  ...(isSsrBuild && { ssr: { noExternal: true as const }, define: { "process.env.NODE_ENV": '"production"' } }),
  server: { proxy: { "/trpc": toShop, "/files": toShop, "/api": toShop } },
  preview: { proxy: { "/trpc": toShop, "/files": toShop, "/api": toShop } },
}));
