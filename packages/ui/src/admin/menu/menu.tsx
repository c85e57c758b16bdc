import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { type ButtonLook, buttonClass } from "../../button/button.tsx";
import { classNames } from "../../class-names.ts";
import { Icon } from "../../icon/icon.tsx";
import { icons } from "../../icon/icon-paths.ts";
import { useAdminWords } from "../admin-words.ts";
import { Kbd } from "../kbd/kbd.tsx";

export type MenuAct = {
  key: string;
  label: string;
  onAct?: (() => void) | undefined;
  /** An address instead of an act. */
  href?: string | undefined;
  /** A second line, also why it cannot be done now. */
  note?: ReactNode;
  keys?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
};

export type MenuGroup = { key: string; title?: string | undefined; acts: readonly MenuAct[] };

export type MenuProps = {
  /** The button's words; three dots without them. */
  trigger?: ReactNode;
  /** What the menu is for, when the button has no words. */
  label?: string | undefined;
  look?: ButtonLook | undefined;
  groups: readonly MenuGroup[];
};

/** A button that opens a list of acts. */
export function Menu(props: MenuProps) {
  const words = useAdminWords();
  const { label = words.more, look = {} } = props;
  const dots = props.trigger === undefined;
  return (
    <MenuTrigger>
      <AriaButton
        className={buttonClass({ variant: dots ? "quiet" : "second", icon: dots, ...look })}
        {...(dots ? { "aria-label": label } : {})}
      >
        {dots ? <Icon path={icons.more} bold /> : props.trigger}
        {!dots && <Icon path={icons.down} size={12} />}
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="menu" aria-label={label}>
          {props.groups.map((group, at) => (
            <MenuGroupRows key={group.key} group={group} first={at === 0} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuGroupRows(props: { group: MenuGroup; first: boolean }) {
  const words = useAdminWords();
  const { group } = props;
  return (
    <>
      {!props.first && <Separator className="menu-rule" />}
      <MenuSection aria-label={group.title ?? words.acts}>
        {group.title && <Header>{group.title}</Header>}
        {group.acts.map((act) => (
          <MenuItem
            key={act.key}
            id={act.key}
            textValue={act.label}
            className={classNames("menu-act", act.danger && "danger")}
            isDisabled={act.disabled ?? false}
            {...(act.href === undefined ? {} : { href: act.href })}
            onAction={() => act.onAct?.()}
          >
            <span>
              {act.label}
              {act.note && <small>{act.note}</small>}
            </span>
            {act.keys && <Kbd>{act.keys}</Kbd>}
          </MenuItem>
        ))}
      </MenuSection>
    </>
  );
}
