import { homeView, pageInput, pageView, shopView } from "@atelier/contract/shop";
import { homePage, shopFront } from "@atelier/core/catalog";
import { pageBySlug } from "@atelier/core/settings";
import { atOnce } from "../at-once.ts";
import { publicProcedure, router } from "../procedures.ts";

export const shopFrontRouter = router({
  get: publicProcedure.output(atOnce(shopView)).query(({ ctx }) => shopFront(ctx)),
  home: publicProcedure.output(atOnce(homeView)).query(({ ctx }) => homePage(ctx)),
  page: publicProcedure
    .input(pageInput)
    .output(atOnce(pageView))
    .query(({ ctx, input }) => pageBySlug(ctx, input)),
});
