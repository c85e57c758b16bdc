import * as contract from "@atelier/contract/catalog";
import { catalogFacets, catalogPage, productBySlug, suggestions } from "@atelier/core/catalog";
import { guestProcedure, router } from "../procedures.ts";

export const catalogRouter = router({
  list: guestProcedure
    .input(contract.catalogListInput.optional())
    .output(contract.catalogPage)
    .query(({ ctx, input }) => catalogPage(ctx, input ?? {})),
  facets: guestProcedure
    .input(contract.catalogFacetsInput.optional())
    .output(contract.catalogFacetsView)
    .query(({ ctx, input }) => catalogFacets(ctx, input ?? {})),
  bySlug: guestProcedure
    .input(contract.catalogBySlugInput)
    .output(contract.productView)
    .query(({ ctx, input }) => productBySlug(ctx, input)),
  suggest: guestProcedure
    .input(contract.catalogSuggestInput)
    .output(contract.suggestionsView)
    .query(({ ctx, input }) => suggestions(ctx, input)),
});
