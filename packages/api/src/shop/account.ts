import { meView, registerInput, signedInView, signInInput } from "@atelier/contract/accounts";
import { done } from "@atelier/contract/common";
import { me, register, signIn, signOut } from "@atelier/core/accounts";
import { mergeCarts } from "@atelier/core/cart";
import { guestProcedure, router } from "../procedures.ts";

export const accountRouter = router({
  register: guestProcedure
    .input(registerInput)
    .output(signedInView)
    .mutation(({ ctx, input }) => register(ctx, input, mergeCarts)),
  signIn: guestProcedure
    .input(signInInput)
    .output(signedInView)
    .mutation(({ ctx, input }) => signIn(ctx, input, mergeCarts)),
  signOut: guestProcedure.output(done).mutation(({ ctx }) => signOut(ctx)),
  me: guestProcedure.output(meView.nullable()).query(({ ctx }) => me(ctx)),
});
