export { outcomes, together } from "./barrier.ts";
export { callersFor } from "./callers.ts";
export { compareWithStripe } from "./compare-with-stripe.ts";
export { type Goods, type GoodsWish, guestWith, makeDelivery, makeGoods, placing, someAddress } from "./rows.ts";
export { type Fate, type Message, openPostgresProxy, type PostgresProxy } from "./proxy.ts";
export { printOfEverything } from "./print-of-everything.ts";
export {
  operationDoors,
  raceForLastPiece,
  raceOfEnds,
  raceOfLateMoney,
  raceOfSales,
  type SaleDoors,
} from "./races.ts";
export {
  askStripe,
  lastSale,
  letExpire,
  mailsAbout,
  makeSale,
  makeUser,
  newKey,
  payAtStripe,
  readSale,
  type Sale,
  stockOf,
  waitingJobs,
  workOff,
} from "./sale.ts";
export { statementsOf } from "./statements.ts";
export { createTestDatabase, type TestDatabase } from "./test-database.ts";
export { openTestShop, type TestShop, type TestShopOptions } from "./test-shop.ts";
export { openOwnServer, type OwnServer } from "./own-server.ts";
export { keepMoment, type Moment, openWorld } from "./world.ts";
export { printOfWorld } from "./world-print.ts";
