import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { createServer, type ViteDevServer } from "vite";
import { faultsOf, overhang } from "../testing/shopper.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
let server: ViteDevServer;
let address: string;

test.beforeAll(async () => {
  server = await createServer({ root, configFile: `${root}vite.config.ts`, server: { port: 0 }, logLevel: "error" });
  await server.listen();
  address = `${server.resolvedUrls?.local[0] ?? ""}gallery/`;
});
test.afterAll(() => server.close());

for (const theme of ["light", "dark"]) {
  for (const dir of ["ltr", "rtl"]) {
    test(`every component of the shop can be read by everyone, ${theme}, ${dir}`, async ({ page }) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await page.goto(`${address}?theme=${theme}&dir=${dir}`);
      await expect(page.getByRole("main")).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
      for (const width of [320, 1366]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overhang(page), `at ${width} px`).toBe(0);
      }
      expect(errors).toEqual([]);
    });
  }
}
