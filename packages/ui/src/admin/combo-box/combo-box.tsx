import type { ReactNode } from "react";
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";
import { classNames } from "../../class-names.ts";
import { Icon } from "../../icon/icon.tsx";
import { icons } from "../../icon/icon-paths.ts";
import { useAdminWords } from "../admin-words.ts";

export type ComboItem = { key: string; label: string; note?: ReactNode; disabled?: boolean | undefined };

export type ComboBoxProps = {
  label: string;
  items: readonly ComboItem[];
  value: string | null;
  onChange: (key: string | null) => void;
  /** What is typed, when the items are looked up elsewhere; the list is then shown as given. */
  typed?: string | undefined;
  onTyped?: ((text: string) => void) | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  placeholder?: string | undefined;
  /** Said in the open list when nothing fits. */
  nothing?: ReactNode;
  disabled?: boolean | undefined;
};

/** A field that finds one of many while one types. */
export function ComboBox(props: ComboBoxProps) {
  const words = useAdminWords();
  const elsewhere = props.onTyped !== undefined;
  return (
    <AriaComboBox
      className="field"
      selectedKey={props.value}
      onSelectionChange={(key) => props.onChange(key === null ? null : String(key))}
      {...(elsewhere
        ? { items: props.items, inputValue: props.typed ?? "", onInputChange: props.onTyped ?? (() => undefined) }
        : { defaultItems: props.items })}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabled ?? false}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className="field-name">{props.label}</Label>
      <div className="combo">
        <Input
          className={classNames("input", props.error !== undefined && "bad")}
          placeholder={props.placeholder ?? ""}
        />
        <Button className="combo-open">
          <Icon path={icons.down} size={12} />
        </Button>
      </div>
      {props.error === undefined && props.hint !== undefined && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="error">{props.error}</FieldError>
      <Popover className="popover combo-popover">
        <ListBox
          className="list-box"
          renderEmptyState={() => <p className="list-void">{props.nothing ?? words.nothing}</p>}
        >
          {(item: ComboItem) => (
            <ListBoxItem
              id={item.key}
              textValue={item.label}
              className="list-option"
              isDisabled={item.disabled ?? false}
            >
              <span>
                {item.label}
                {item.note && <small>{item.note}</small>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
