import { useState } from "react";
import { drawerIcons } from "../admin/icons/drawer-icons.ts";
import { Menu } from "../admin/menu/menu.tsx";
import { PageHead } from "../admin/page-head/page-head.tsx";
import { Shell, type ShellSection, Who } from "../admin/shell/shell.tsx";
import { StatusWord } from "../admin/status-word/status-word.tsx";
import { Button } from "../button/button.tsx";
import { Toaster } from "../toast/toaster.tsx";
import { AdminControls } from "./admin-controls.tsx";
import { AdminLists } from "./admin-lists.tsx";
import { AdminOverlays, GalleryPalette } from "./admin-overlays.tsx";
import { AdminRecords } from "./admin-records.tsx";

const sections: readonly ShellSection[] = [
  { key: "home", drawers: [{ key: "home", label: "Home", href: "#home", icon: drawerIcons.home }] },
  {
    key: "sell",
    title: "Sell",
    drawers: [
      { key: "orders", label: "Orders", href: "#orders", icon: drawerIcons.orders, count: 9, current: true },
      { key: "messages", label: "Messages", href: "#messages", icon: drawerIcons.messages, count: 4 },
      { key: "customers", label: "Customers", href: "#customers", icon: drawerIcons.customers, count: 0 },
    ],
  },
  {
    key: "make",
    title: "Make",
    drawers: [
      { key: "products", label: "Products", href: "#products", icon: drawerIcons.products },
      { key: "stock", label: "Stock", href: "#stock", icon: drawerIcons.stock, count: 5 },
    ],
  },
];

/** Every component of the admin in each of its states. Mount it on a route of development only. */
export function AdminGallery() {
  const [finding, setFinding] = useState(false);
  return (
    <Shell
      studio={{ name: "Fenn & Foundry", short: "F&F", href: "#home" }}
      sections={sections}
      who={<Who initials="IO" name="Ines Okafor" does="Packing, stock" />}
      onFind={() => setFinding(true)}
    >
      <PageHead
        back={<a href="#orders">Orders, All</a>}
        title="FF-4187"
        facts={
          <>
            Placed Thu 12 Nov, 20:31 <StatusWord standing="good">Paid</StatusWord>{" "}
            <StatusWord standing="late">Part shipped, 1 print late</StatusWord>
          </>
        }
        actions={
          <>
            <Menu
              groups={[
                {
                  key: "all",
                  acts: [
                    { key: "copy", label: "Copy the link" },
                    { key: "cancel", label: "Cancel the order…", danger: true },
                  ],
                },
              ]}
            />
            <Button>Print…</Button>
          </>
        }
        primary={<Button variant="primary">Pack 1 print</Button>}
      />
      <AdminLists />
      <div className="pad">
        <AdminControls />
        <AdminRecords />
        <AdminOverlays />
      </div>
      <GalleryPalette open={finding} onClose={() => setFinding(false)} />
      <Toaster />
    </Shell>
  );
}
