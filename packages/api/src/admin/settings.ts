import { saveShopInput, settingsView } from "@atelier/contract/settings";
import { saveSettings, settingsView as currentSettings } from "@atelier/core/settings";
import { router, staffProcedure } from "../procedures.ts";

export const settingsRouter = router({
  get: staffProcedure("settings.read")
    .output(settingsView)
    .query(({ ctx }) => currentSettings(ctx.db)),
  save: staffProcedure("settings.save")
    .input(saveShopInput)
    .output(settingsView)
    .mutation(({ ctx, input }) => saveSettings(ctx, input)),
});
