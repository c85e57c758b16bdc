import * as contract from "@atelier/contract/catalog";
import { productPreviewInput, productPreviewView } from "@atelier/contract/preview";
import { suggestionsView } from "@atelier/contract/suggestions";
import { catalogFacets, catalogPage, productBySlug, productPreview, suggestions } from "@atelier/core/catalog";
import { atOnce } from "../at-once.ts";
import { publicProcedure, router, staffProcedure } from "../procedures.ts";

export const catalogRouter = router({
  list: publicProcedure
    .input(contract.catalogListInput.optional())
    .output(atOnce(contract.catalogPage))
    .query(({ ctx, input }) => catalogPage(ctx, input ?? {})),
  facets: publicProcedure
    .input(contract.catalogFacetsInput.optional())
    .output(atOnce(contract.catalogFacetsView))
    .query(({ ctx, input }) => catalogFacets(ctx, input ?? {})),
  bySlug: publicProcedure
    .input(contract.catalogBySlugInput)
    .output(atOnce(contract.productView))
    .query(({ ctx, input }) => productBySlug(ctx, input)),
  preview: staffProcedure("products.read")
    .input(productPreviewInput)
    .output(productPreviewView)
    .query(({ ctx, input }) => productPreview(ctx, input)),
  suggest: publicProcedure
    .input(contract.catalogSuggestInput)
    .output(atOnce(suggestionsView))
    .query(({ ctx, input }) => suggestions(ctx, input)),
});
