import { type ReactNode, useState } from "react";
import { Breadcrumbs } from "../breadcrumbs/breadcrumbs.tsx";
import { Found } from "../search-box/found.tsx";
import { SearchBox } from "../search-box/search-box.tsx";
import { ShopFooter, ShopHeader } from "../shop-frame/shop-frame.tsx";
import { SkipLink } from "../visually-hidden/visually-hidden.tsx";
import { gasholder, gasworks } from "./samples.ts";

/** Head, trail and colophon round the specimens. */
export function FrameSpecimens(props: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <ShopHeader
        name={<a href="#home">Fenn &amp; Foundry</a>}
        nav={
          <>
            <a href="#goods" aria-current="page">
              All goods
            </a>
            <a href="#artists">Artists</a>
            <a href="#club">Drawer Club</a>
            <a href="#commissions">Commissions</a>
          </>
        }
        search={<SampleSearch />}
        tools={
          <>
            <a className="only-small" href="#search">
              Search
            </a>
            <a href="#account">Account</a>
            <a href="#bag">Bag 3</a>
          </>
        }
      />
      <main className="page" id="main">
        <Breadcrumbs
          items={[
            { key: "goods", link: <a href="#goods">All goods</a> },
            { key: "candles", link: <a href="#candles">Candles</a> },
          ]}
        />
        <h1 className="display">Components of the shop</h1>
        {props.children}
      </main>
      <ShopFooter
        name="Fenn & Foundry"
        address={
          <p className="soft">
            Unit 4, The Old Type Foundry
            <br />
            Cox Lane, Ipswich IP4 1HP
          </p>
        }
        columns={[
          <ul key="help">
            <li>
              <a href="#delivery">Delivery and returns</a>
            </li>
            <li>
              <a href="#licences">Licences in plain words</a>
            </li>
          </ul>,
          <ul key="law">
            <li>
              <a href="#terms">Terms</a>
            </li>
            <li>
              <a href="#privacy">Privacy</a>
            </li>
          </ul>,
          <p key="language">
            English (UK)
            <br />
            Pounds sterling
          </p>,
        ]}
        imprint="Set in Archivo and Source Serif. Printed on nothing."
      />
    </>
  );
}

function SampleSearch() {
  const [query, setQuery] = useState("");
  return (
    <SearchBox
      label="Search the shop"
      placeholder="Search 83 things"
      value={query}
      onChange={setQuery}
      onPick={() => undefined}
      status="3 found"
      footer={
        <a className="link" href="#all">
          All results for “{query}”
        </a>
      }
      groups={[
        {
          title: "Goods",
          hits: [
            {
              id: "gasworks",
              href: "#gasworks",
              title: <Found text="Gasworks Gothic" query={query} />,
              medium: "Typeface, 27 styles",
              aside: "from £42.00",
              picture: gasworks,
            },
            {
              id: "gasholder",
              href: "#gasholder",
              title: <Found text="Gasholder, Half Term" query={query} />,
              medium: "Risograph, edition of 90",
              aside: "£26.00",
              picture: gasholder,
            },
          ],
        },
        {
          title: "People",
          hits: [
            {
              id: "tom",
              href: "#tom",
              title: <Found text="Tom Okafor, who drew Gasworks Gothic" query={query} />,
              aside: "12 works",
            },
          ],
        },
      ]}
    />
  );
}
