import { expect, it } from "vitest";
import { hrefOf, readAddress } from "./address.ts";
import { placeOf } from "./places.ts";

it("knows its places, with or without a slash at the end, and nothing else", () => {
  expect(placeOf("/")?.place).toBe("/");
  expect(placeOf("/goods/")?.place).toBe("/goods");
  expect(placeOf("/goods/gasholder")).toEqual({ place: "/goods/$slug", params: { slug: "gasholder" } });
  expect(placeOf("/order/a%2Fb")?.params).toEqual({ token: "a/b" });
  for (const path of ["/nowhere", "/goods/a/b", "/GOODS", "/pages"]) expect(placeOf(path)).toBeUndefined();
  expect(placeOf("/goods/%E0%A4%A")?.params).toEqual({ slug: "%E0%A4%A" });
});

it("keeps of an address what its place knows", () => {
  expect(readAddress("/goods?utm_source=mail&family=orchard&sort=loud&page=2#shelf").href).toBe(
    "/goods?family=orchard&page=2#shelf",
  );
  expect(readAddress("/nowhere?a=b").href).toBe("/nowhere?a=b");
  expect(readAddress("https://elsewhere.example/goods").href).toBe("/goods");
});

it("writes addresses that it reads back as the same", () => {
  const href = hrefOf({ to: "/goods", search: { q: "tea & toast", collection: ["prints", "zines"], min: 500 } });
  expect(href).toBe("/goods?q=tea+%26+toast&collection=prints&collection=zines&min=500");
  expect(readAddress(href).href).toBe(href);
  expect(hrefOf({ to: "/goods/$slug", params: { slug: "a b/c" }, search: { variant: "X 1" } })).toBe(
    "/goods/a%20b%2Fc?variant=X+1",
  );
});
