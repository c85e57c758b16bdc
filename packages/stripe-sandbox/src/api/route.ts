import type { Turn } from "../sandbox.ts";
import type { FormTree } from "../wire/form.ts";
import { expandable } from "../wire/list.ts";
import { type Params, readForm, type Shape } from "../wire/params.ts";
import { expanded } from "./expand.ts";

type Method = "DELETE" | "GET" | "POST";
export type Execute = (turn: Turn, id: string) => object;

/** One address of the API. `prepare` checks the parameters, so that a refused call never began. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly prepare: (form: FormTree) => Execute;
}

interface Asked<S extends Shape> {
  readonly params: Params<S>;
  /** The `:id` of the address; empty where there is none. */
  readonly id: string;
}

export interface Address<S extends Shape> {
  readonly method: Method;
  readonly path: string;
  readonly shape: S;
}

export function route<S extends Shape>(address: Address<S>, answer: (turn: Turn, asked: Asked<S>) => object): Route {
  const { method, path, shape } = address;
  return {
    method,
    path,
    prepare(form) {
      const { expand, ...rest } = form;
      const paths = expandable.expand.read(expand, "expand") ?? [];
      const params = readForm(shape, rest);
      return (turn, id) => expanded(turn.store, answer(turn, { params, id }), paths);
    },
  };
}
