import { adjustManyInput, bulkRunView } from "@atelier/contract/bulk";
import * as contract from "@atelier/contract/stock";
import { adjustMany } from "@atelier/core/bulk";
import { adjustStock, stockMovements, stockPage } from "@atelier/core/stock";
import { router, staffProcedure } from "../procedures.ts";

export const stockRouter = router({
  list: staffProcedure("stock.read")
    .input(contract.stockListInput.optional())
    .output(contract.stockPage)
    .query(({ ctx, input }) => stockPage(ctx, input ?? {})),
  movements: staffProcedure("stock.read")
    .input(contract.stockMovementsInput)
    .output(contract.stockMovementPage)
    .query(({ ctx, input }) => stockMovements(ctx, input)),
  adjust: staffProcedure("stock.adjust")
    .input(contract.adjustStockInput)
    .output(contract.stockRowView)
    .mutation(({ ctx, input }) => adjustStock(ctx, input)),
  adjustMany: staffProcedure("stock.adjust")
    .input(adjustManyInput)
    .output(bulkRunView)
    .mutation(({ ctx, input }) => adjustMany(ctx, input)),
});
