import * as contract from "@atelier/contract/catalog";
import { catalogFacets, catalogPage, productBySlug, suggestions } from "@atelier/core/catalog";
import { atOnce } from "../at-once.ts";
import { guestProcedure, router } from "../procedures.ts";

export const catalogRouter = router({
  list: guestProcedure
    .input(contract.catalogListInput.optional())
    .output(atOnce(contract.catalogPage))
    .query(({ ctx, input }) => catalogPage(ctx, input ?? {})),
  facets: guestProcedure
    .input(contract.catalogFacetsInput.optional())
    .output(atOnce(contract.catalogFacetsView))
    .query(({ ctx, input }) => catalogFacets(ctx, input ?? {})),
  bySlug: guestProcedure
    .input(contract.catalogBySlugInput)
    .output(atOnce(contract.productView))
    .query(({ ctx, input }) => productBySlug(ctx, input)),
  suggest: guestProcedure
    .input(contract.catalogSuggestInput)
    .output(atOnce(contract.suggestionsView))
    .query(({ ctx, input }) => suggestions(ctx, input)),
});
