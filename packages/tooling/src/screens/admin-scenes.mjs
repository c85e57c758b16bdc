/** The admin's screens with none, one and many things on them. */
export async function adminScenes(shop) {
  const { items: orders } = await shop.staffReads("orders.list", { view: "all", limit: 50 });
  const { items: problems } = await shop.staffReads("orders.list", { view: "problem", limit: 1 });
  const { items: toShip } = await shop.staffReads("orders.list", { view: "to-ship", limit: 1 });
  const { items: products } = await shop.staffReads("products.list", { limit: 20 });
  const staff = (name, path, more = {}) => ({ name: `admin-${name}`, path: `/admin${path}`, staff: true, ...more });
  return [
    { name: "admin-sign-in", path: "/admin/sign-in" },
    staff("home", "/"),
    staff("orders", "/orders"),
    staff("orders-all", "/orders?view=all"),
    staff("orders-one", `/orders?view=all&q=${orders[0]?.number}`),
    staff("orders-none", "/orders?view=all&q=nobody-ever"),
    staff("orders-peek", "/orders?view=all", { act: peek }),
    staff("orders-selected", "/orders?view=all", { act: selectThree }),
    staff("order", `/orders/${orders[0]?.id}`),
    ...toShip.map(({ id }) => staff("order-to-ship", `/orders/${id}`)),
    ...toShip.map(({ id }) => staff("order-ship-sheet", `/orders/${id}`, { act: (page) => page.keyboard.press("s") })),
    ...problems.map(({ id }) => staff("order-problem", `/orders/${id}`)),
    staff("products", "/products"),
    staff("products-none", "/products?q=nothing-of-that-name"),
    staff("products-narrowed", "/products?status=any&min=2000&picture=some&stock=in"),
    staff("products-selected", "/products", { act: selectThree }),
    staff("product", `/products/${products[0]?.id}`),
    staff("stock", "/stock"),
    staff("stock-selected", "/stock?status=published", { act: selectThree }),
    staff("imports", "/imports"),
    staff("outbox", "/outbox"),
    staff("outbox-selected", "/outbox?kind=order-confirmed", { act: selectThree }),
    staff("jobs", "/jobs"),
    staff("health", "/health"),
    staff("settings", "/settings"),
    staff("settings-delivery", "/settings/delivery"),
    staff("settings-taxes", "/settings/taxes"),
    staff("palette", "/orders", { act: openPalette }),
    staff("keys", "/orders", { act: (page) => page.keyboard.press("?") }),
    staff("not-found", "/nothing-here"),
  ];
}

async function selectThree(page) {
  for (const nth of [1, 2, 3]) await page.getByRole("checkbox").nth(nth).check({ force: true });
}

async function peek(page) {
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
}

async function openPalette(page) {
  await page.keyboard.press("ControlOrMeta+k");
}
