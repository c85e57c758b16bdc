declare const sealed: unique symbol;

/**
 * What a request carries through tRPC, sealed: its declaration names nothing of `core`, so a client that imports the
 * router's types loads none of it. `procedures.ts` opens it in one place.
 */
export interface ApiContext {
  readonly [sealed]: true;
}
