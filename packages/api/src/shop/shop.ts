import { homeView, pageInput, pageView, shopView } from "@atelier/contract/shop";
import { homePage, shopFront } from "@atelier/core/catalog";
import { pageBySlug } from "@atelier/core/settings";
import { atOnce } from "../at-once.ts";
import { guestProcedure, router } from "../procedures.ts";

export const shopFrontRouter = router({
  get: guestProcedure.output(atOnce(shopView)).query(({ ctx }) => shopFront(ctx)),
  home: guestProcedure.output(atOnce(homeView)).query(({ ctx }) => homePage(ctx)),
  page: guestProcedure
    .input(pageInput)
    .output(atOnce(pageView))
    .query(({ ctx, input }) => pageBySlug(ctx, input)),
});
