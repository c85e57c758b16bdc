import type { ReactNode } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { Icon } from "../../icon/icon.tsx";
import { type IconPath, icons } from "../../icon/icon-paths.ts";
import { useAdminWords } from "../admin-words.ts";
import { Kbd } from "../kbd/kbd.tsx";

export type Command = {
  key: string;
  label: string;
  icon: IconPath;
  onRun: () => void;
  /** What it is, or what it would do, at the end of the line. */
  note?: ReactNode;
  keys?: string | undefined;
};

export type CommandGroup = { key: string; title: string; aside?: ReactNode; commands: readonly Command[] };

export type CommandPaletteProps = {
  open: boolean;
  onClose: () => void;
  query: string;
  onQuery: (query: string) => void;
  /** Already fitted to the query: acts on the current record, places, then records as they arrive. */
  groups: readonly CommandGroup[];
  placeholder?: string | undefined;
  /** "Looking…", "Nothing of that name". */
  status?: ReactNode;
};

/** Ctrl K: go, create, act, find, without taking the hands off the keys. */
export function CommandPalette(props: CommandPaletteProps) {
  const words = useAdminWords();
  return (
    <ModalOverlay
      className="over-scrim"
      isDismissable
      isOpen={props.open}
      onOpenChange={(open) => !open && props.onClose()}
    >
      <Modal className="over palette">
        <Dialog className="palette-in" aria-label={words.find}>
          <Autocomplete inputValue={props.query} onInputChange={props.onQuery}>
            <SearchField className="palette-query" aria-label={words.find} autoFocus>
              <Icon path={icons.search} />
              <Input placeholder={props.placeholder ?? words.findHint} />
              <Kbd>Esc</Kbd>
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={words.answers}
              renderEmptyState={() => <p className="list-void">{props.status ?? words.nothing}</p>}
            >
              {props.groups.map((group) => (
                <PaletteGroup key={group.key} group={group} onClose={props.onClose} />
              ))}
            </Menu>
          </Autocomplete>
          <footer>
            <span>
              <Kbd>↑</Kbd> <Kbd>↓</Kbd> {words.choose}
            </span>
            <span>
              <Kbd>↵</Kbd> {words.doIt}
            </span>
            <span role="status">{props.status}</span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteGroup(props: { group: CommandGroup; onClose: () => void }) {
  const { group, onClose } = props;
  return (
    <MenuSection>
      <Header className="palette-group">
        <span>{group.title}</span>
        {group.aside && <span>{group.aside}</span>}
      </Header>
      {group.commands.map((command) => (
        <MenuItem
          key={command.key}
          id={command.key}
          textValue={command.label}
          className="palette-command"
          onAction={() => {
            onClose();
            command.onRun();
          }}
        >
          <Icon path={command.icon} />
          <span>{command.label}</span>
          <span className="r">
            {command.note}
            {command.keys && <Kbd>{command.keys}</Kbd>}
          </span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
