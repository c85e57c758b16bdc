import { homeView, pageInput, pageView, shopView } from "@atelier/contract/shop";
import { homePage, shopFront } from "@atelier/core/catalog";
import { pageBySlug } from "@atelier/core/settings";
import { guestProcedure, router } from "../procedures.ts";

export const shopFrontRouter = router({
  get: guestProcedure.output(shopView).query(({ ctx }) => shopFront(ctx)),
  home: guestProcedure.output(homeView).query(({ ctx }) => homePage(ctx)),
  page: guestProcedure
    .input(pageInput)
    .output(pageView)
    .query(({ ctx, input }) => pageBySlug(ctx, input)),
});
