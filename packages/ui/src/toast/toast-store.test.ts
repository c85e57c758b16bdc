import { afterEach, expect, test } from "vitest";
import { dismissToast, toast, toastStore } from "./toast-store.ts";

afterEach(() => {
  for (const one of toastStore.now()) dismissToast(one.id);
});

const messages = () => toastStore.now().map((one) => one.message);

test("what is said twice stands once, and is the newest", () => {
  toast("Saved", { tone: "alert" });
  toast("Sent", { tone: "alert" });
  const again = toast("Saved", { tone: "alert" });
  expect(messages()).toEqual(["Sent", "Saved"]);
  expect(toastStore.now().at(-1)?.id).toBe(again);
});

test("two things that can each be undone stay two", () => {
  const action = { label: "Undo", run: () => undefined };
  toast("Removed", { tone: "alert", action });
  toast("Removed", { tone: "alert", action });
  expect(messages()).toEqual(["Removed", "Removed"]);
});

test("three stand at most, and the oldest gives way", () => {
  for (const word of ["one", "two", "three", "four"]) toast(word, { tone: "alert" });
  expect(messages()).toEqual(["two", "three", "four"]);
});
