import { bulkRunView, changeManyProductsInput } from "@atelier/contract/bulk";
import * as contract from "@atelier/contract/catalog";
import { done, id } from "@atelier/contract/common";
import { changeProductInput } from "@atelier/contract/product-changes";
import { familyView, saveShelfInput, shelvesView } from "@atelier/contract/shelves";
import { z } from "zod";
import { changeManyProducts } from "@atelier/core/bulk";
import {
  adminProductById,
  adminProductPage,
  changeProduct,
  saveProduct,
  saveShelf,
  shelves,
} from "@atelier/core/catalog";
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
  change: staffProcedure("products.save")
    .input(changeProductInput)
    .output(done)
    .mutation(({ ctx, input }) => changeProduct(ctx, input)),
  changeMany: staffProcedure("products.save")
    .input(changeManyProductsInput)
    .output(bulkRunView)
    .mutation(({ ctx, input }) => changeManyProducts(ctx, input)),
  shelves: staffProcedure("products.read")
    .output(shelvesView)
    .query(({ ctx }) => shelves(ctx)),
  saveShelf: staffProcedure("products.save")
    .input(saveShelfInput)
    .output(familyView)
    .mutation(({ ctx, input }) => saveShelf(ctx, input)),
});
