import * as contract from "@atelier/contract/catalog";
import { z } from "zod";
import { id } from "@atelier/contract/common";
import { adminProductById, adminProductPage, saveProduct, saveShelf, shelves } from "@atelier/core/catalog";
import { router, staffProcedure } from "../procedures.ts";

export const productsRouter = router({
  list: staffProcedure("products.read")
    .input(contract.adminProductListInput.optional())
    .output(contract.adminProductPage)
    .query(({ ctx, input }) => adminProductPage(ctx, input ?? {})),
  byId: staffProcedure("products.read")
    .input(z.strictObject({ id }))
    .output(contract.adminProductView)
    .query(({ ctx, input }) => adminProductById(ctx, input)),
  save: staffProcedure("products.save")
    .input(contract.saveProductInput)
    .output(contract.adminProductView)
    .mutation(({ ctx, input }) => saveProduct(ctx, input)),
  shelves: staffProcedure("products.read")
    .output(contract.shelvesView)
    .query(({ ctx }) => shelves(ctx)),
  saveShelf: staffProcedure("products.save")
    .input(contract.saveShelfInput)
    .output(contract.familyView)
    .mutation(({ ctx, input }) => saveShelf(ctx, input)),
});
