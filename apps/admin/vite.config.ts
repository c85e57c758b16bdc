import tailwindcss from "@tailwindcss/vite";
import { formerAssets } from "@atelier/tooling/former-assets";
import { words } from "@atelier/tooling/words-plugin";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

const shop = process.env["ATELIER_DEV_SHOP"] ?? "http://localhost:3000";

export default defineConfig({
  base: "/admin/",
  plugins: [words(), react(), tailwindcss(), formerAssets()],
  resolve: { conditions: ["atelier-source", ...defaultClientConditions] },
  build: { target: "es2023", assetsInlineLimit: 0, sourcemap: true },
  server: { proxy: { "/trpc": shop, "/api": shop, "/files": shop } },
});
