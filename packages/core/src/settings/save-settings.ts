import type { SaveSettingsInput, ShopSettings } from "@atelier/contract/settings";
import { record } from "../audit/index.ts";
import { type Context, inTransaction } from "../kernel/index.ts";
import { withoutUndefined } from "./without-undefined.ts";
import { writeSettings } from "./write-settings.ts";

/** Saves what staff changed in the shop's settings. Refuses: request.malformed. */
export function saveSettings(ctx: Context, input: SaveSettingsInput): Promise<ShopSettings> {
  return inTransaction(ctx, async (tx) => {
    const change = withoutUndefined(input);
    const settings = await writeSettings(tx, change);
    await record(tx, ctx, { action: "settings.saved", resourceKind: "settings", resourceId: "shop", detail: change });
    return settings;
  });
}
