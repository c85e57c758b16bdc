export { Checklist, type ChecklistItem } from "./checklist/checklist.tsx";
export { ComboBox, type ComboBoxProps, type ComboItem } from "./combo-box/combo-box.tsx";
export {
  type Command,
  type CommandGroup,
  CommandPalette,
  type CommandPaletteProps,
} from "./command-palette/command-palette.tsx";
export { ConfirmDialog, type ConfirmDialogProps, Effects } from "./confirm-dialog/confirm-dialog.tsx";
export { type DayEvent, DayLog, type DayLogDay } from "./day-log/day-log.tsx";
export { FileDrop, type FileDropProps } from "./file-drop/file-drop.tsx";
export { type FilterChip, FilterChips, type FilterChipsProps } from "./filter-chips/filter-chips.tsx";
export { drawerIcons } from "./icons/drawer-icons.ts";
export { Kbd } from "./kbd/kbd.tsx";
export { type Fact, KeyValue } from "./key-value/key-value.tsx";
export { Menu, type MenuAct, type MenuGroup, type MenuProps } from "./menu/menu.tsx";
export { type MoneyColumn, type MoneyRow, MoneyTable, type MoneyTableProps } from "./money-table/money-table.tsx";
export { MoneyField, type MoneyFieldProps, NumberField, type NumberFieldProps } from "./number-field/number-field.tsx";
export { Columns, PageHead, type PageHeadProps, Section, SideSection, ThumbBar } from "./page-head/page-head.tsx";
export { Parcel, ParcelLine, type ParcelLineProps } from "./parcel/parcel.tsx";
export { Peek, type PeekProps } from "./peek/peek.tsx";
export { ProgressBar, type ProgressBarProps } from "./progress-bar/progress-bar.tsx";
export { SaveBar, type SaveBarProps } from "./save-bar/save-bar.tsx";
export { type Segment, Segmented } from "./segmented/segmented.tsx";
export { FormDialog, type OverlayProps, Sheet } from "./sheet/overlay.tsx";
export {
  type DrawerLinkProps,
  Shell,
  type ShellDrawer,
  type ShellProps,
  type ShellSection,
  Who,
} from "./shell/shell.tsx";
export { type Standing, StatusWord } from "./status-word/status-word.tsx";
export { Table, type TableColumn, type TableProps, type TableSelection, type TableSort } from "./table/table.tsx";
export { TableFoot } from "./table/table-foot.tsx";
export { type View, Views } from "./tabs/views.tsx";
export { type SelectionBar, Toolbar, type ToolbarProps } from "./toolbar/toolbar.tsx";
export {
  type GridCell,
  type GridChange,
  type GridColumn,
  type GridRow,
  VariantGrid,
  type VariantGridProps,
} from "./variant-grid/variant-grid.tsx";
