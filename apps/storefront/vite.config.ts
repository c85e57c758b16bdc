import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

const shopServer = process.env["ATELIER_DEV_SERVER"] ?? "http://localhost:3000";
const toShop = { target: shopServer, changeOrigin: false };

export default defineConfig({
  base: "/",
  plugins: [react(), tailwindcss()],
  resolve: { conditions: ["atelier-source", ...defaultClientConditions] },
  build: {
    outDir: "dist",
    // The server reads off it which files a screen needs.
    manifest: "manifest.json",
    // Scripts and styles stay files: the page's policy forbids inline ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What stays the same between releases apart from what does not; of ours, one file for what most screens share.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            { name: "asking", test: /node_modules\/@(tanstack|trpc)\//, priority: 2 },
            { name: "shared", minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { "/trpc": toShop, "/files": toShop, "/api": toShop } },
  preview: { proxy: { "/trpc": toShop, "/files": toShop, "/api": toShop } },
});
