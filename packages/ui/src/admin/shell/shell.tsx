import { Fragment, type ReactNode, useState } from "react";
import { Button } from "../../button/button.tsx";
import { classNames } from "../../class-names.ts";
import { Icon } from "../../icon/icon.tsx";
import { type IconPath, icons } from "../../icon/icon-paths.ts";
import { SkipLink } from "../../visually-hidden/visually-hidden.tsx";
import { useAdminWords } from "../admin-words.ts";
import { Kbd } from "../kbd/kbd.tsx";
import { Overlay } from "../sheet/overlay.tsx";

export type ShellDrawer = {
  key: string;
  label: string;
  href: string;
  icon: IconPath;
  /** What waits there; nothing is shown when nothing waits. */
  count?: number | undefined;
  current?: boolean | undefined;
  /** Views of the drawer kept at hand. */
  pins?: readonly { key: string; label: string; href: string; current?: boolean | undefined }[] | undefined;
};

export type ShellSection = { key: string; title?: string | undefined; drawers: readonly ShellDrawer[] };

export type DrawerLinkProps = {
  className: string;
  title: string;
  "aria-current": "page" | undefined;
  onClick: (() => void) | undefined;
  children: ReactNode;
};

export type ShellProps = {
  /** The shop's name, and its letters for the folded rail. */
  studio: { name: string; short: string; href: string };
  sections: readonly ShellSection[];
  /** Who is at work: initials, name, what he does. Put a `Menu` round it if it should open. */
  who: ReactNode;
  onFind: () => void;
  /** How a drawer becomes a link of the app's router; a plain link without it. */
  link?: ((drawer: ShellDrawer, props: DrawerLinkProps) => ReactNode) | undefined;
  /** The rail as icons alone, also where there is room. */
  folded?: boolean | undefined;
  /** Opened at the side of a list. */
  peek?: ReactNode;
  /** Above everything: the offline or impersonation banner. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame of the admin: a chest of drawers at the left, icons at 768 px, a bar on top at 390. */
export function Shell(props: ShellProps) {
  const words = useAdminWords();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <>
      <SkipLink />
      {props.banner}
      <div
        className={classNames(
          "app",
          props.folded && "folded",
          props.peek !== undefined && props.peek !== null && "has-peek",
        )}
      >
        <Rail shell={props} />
        <header className="topbar">
          <a href={props.studio.href}>{props.studio.name}</a>
          <span className="does">
            <Button variant="quiet" icon aria-label={words.find} onClick={props.onFind}>
              <Icon path={icons.search} />
            </Button>
            <Button
              variant="quiet"
              icon
              aria-label={words.allDrawers}
              aria-haspopup="dialog"
              onClick={() => setUnfolded(true)}
            >
              <Icon path={icons.menu} />
            </Button>
          </span>
        </header>
        <main className="main" id="main" tabIndex={-1}>
          {props.children}
        </main>
        {props.peek}
      </div>
      <Overlay
        open={unfolded}
        onClose={() => setUnfolded(false)}
        title={words.allDrawers}
        shape={{ className: "sheet narrow chest" }}
      >
        <Drawers shell={props} onPick={() => setUnfolded(false)} />
        <div className="who">{props.who}</div>
      </Overlay>
    </>
  );
}

function Rail(props: { shell: ShellProps }) {
  const words = useAdminWords();
  const { studio, who, onFind } = props.shell;
  return (
    <nav className="rail" aria-label={words.sections}>
      <a className="studio" href={studio.href}>
        <span className="full">{studio.name}</span>
        <span className="short" aria-hidden="true">
          {studio.short}
        </span>
      </a>
      <button type="button" className="rail-find" onClick={onFind}>
        <Icon path={icons.search} size={14} />
        <span>{words.find}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <Drawers shell={props.shell} />
      <div className="who">{who}</div>
    </nav>
  );
}

function Drawers(props: { shell: ShellProps; onPick?: () => void }) {
  const { sections, link = plainLink } = props.shell;
  return sections.map((section) => (
    <section key={section.key}>
      {section.title && <h2>{section.title}</h2>}
      <ul>
        {section.drawers.map((drawer) => (
          <li key={drawer.key}>
            {link(drawer, {
              className: "rail-drawer",
              title: drawer.label,
              "aria-current": drawer.current ? "page" : undefined,
              onClick: props.onPick,
              children: <DrawerFace drawer={drawer} />,
            })}
            {drawer.pins && drawer.pins.length > 0 && <Pins pins={drawer.pins} onPick={props.onPick} />}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Pins(props: { pins: NonNullable<ShellDrawer["pins"]>; onPick: (() => void) | undefined }) {
  return (
    <ul className="rail-pins">
      {props.pins.map((pin) => (
        <li key={pin.key}>
          <a href={pin.href} aria-current={pin.current ? "page" : undefined} onClick={props.onPick}>
            {pin.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function plainLink(drawer: ShellDrawer, props: DrawerLinkProps): ReactNode {
  return <a href={drawer.href} {...props} />;
}

function DrawerFace(props: { drawer: ShellDrawer }) {
  const words = useAdminWords();
  const { icon, label, count } = props.drawer;
  return (
    <Fragment>
      <Icon path={icon} />
      <span className="t">{label}</span>
      {count !== undefined && count > 0 && (
        <span className="n">
          {count}
          <span className="sr">{` ${words.waiting}`}</span>
        </span>
      )}
    </Fragment>
  );
}

/** A person as the rail shows him: initials, name, what he does here. */
export function Who(props: { initials: string; name: string; does?: ReactNode; end?: ReactNode }) {
  return (
    <>
      <span className="avatar" aria-hidden="true">
        {props.initials}
      </span>
      <span>
        {props.name}
        {props.does && (
          <>
            <br />
            <span className="three">{props.does}</span>
          </>
        )}
      </span>
      {props.end}
    </>
  );
}
