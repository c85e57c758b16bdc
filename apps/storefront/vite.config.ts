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
    // Scripts and styles stay files: the page's policy forbids inline ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/trpc": toShop, "/files": toShop, "/api": toShop } },
  preview: { proxy: { "/trpc": toShop, "/files": toShop, "/api": toShop } },
});
