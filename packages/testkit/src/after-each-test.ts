import { afterEach } from "vitest";
import { openShops } from "./open-shops.ts";

// Vitest's set-up file: after every test every open shop must agree with itself, as `atelier doctor` asks.
afterEach(async () => {
  for (const agrees of openShops()) await agrees();
});
