export { Bill, type BillLine, type BillProps } from "./bill/bill.tsx";
export { Breadcrumbs } from "./breadcrumbs/breadcrumbs.tsx";
export {
  Button,
  ButtonLink,
  type ButtonLook,
  type ButtonProps,
  type ButtonSize,
  type ButtonVariant,
  buttonClass,
} from "./button/button.tsx";
export { Chip, Chips } from "./chip/chip.tsx";
export {
  Checkbox,
  type CheckboxProps,
  Radio,
  type RadioCard,
  RadioCards,
  type RadioCardsProps,
  Switch,
} from "./choice/choice.tsx";
export { classNames } from "./class-names.ts";
export { contrast, hexColor, type Rgb } from "./color/contrast.ts";
export { CopyButton, type CopyButtonProps } from "./copy/copy-button.tsx";
export { Disclosure, type DisclosureProps } from "./disclosure/disclosure.tsx";
export { Dialog, Drawer, type DrawerProps } from "./drawer/drawer.tsx";
export { useModal } from "./drawer/use-modal.ts";
export { EmptyState, type EmptyStateProps, ErrorState, type ErrorStateProps } from "./empty-state/empty-state.tsx";
export { Facet, FacetList, FacetOption, type FacetOptionProps, FacetRange } from "./facet/facet.tsx";
export { Field, type FieldProps, Fields, Input, Select, Textarea, useFieldWiring } from "./field/field.tsx";
export { Ghost, GhostLabel, GhostLine, GhostPicture, type GhostWidth, GhostWorks } from "./ghost/ghost.tsx";
export { Icon, type IconProps } from "./icon/icon.tsx";
export { type IconPath, icons } from "./icon/icon-paths.ts";
export { Label, LabelLine, type LabelLineProps, type LabelParts, type LabelProps } from "./label/label.tsx";
export { LoadMore, type LoadMoreProps, Pagination } from "./load-more/load-more.tsx";
export { LocaleProvider, useLocale } from "./locale/locale.tsx";
export { Meter } from "./meter/meter.tsx";
export { currencyExponent, formatAmount, formatMoney, parseMoney } from "./money/format-money.ts";
export { Note, type NoteTone } from "./note/note.tsx";
export { OfflineBanner, useOnline } from "./offline-banner/offline-banner.tsx";
export { OptionPicker, type OptionPickerProps, type PickerOption } from "./option-picker/option-picker.tsx";
export { Picture, type PictureFormat, type PictureProps, type PictureSource } from "./picture/picture.tsx";
export { Money, Price, type PriceProps } from "./price/price.tsx";
export { Found } from "./search-box/found.tsx";
export { SearchBox, type SearchBoxProps, type SearchGroup, type SearchHit } from "./search-box/search-box.tsx";
export { ShopFooter, type ShopFooterProps, ShopHeader, type ShopHeaderProps } from "./shop-frame/shop-frame.tsx";
export {
  StatusMark,
  type StatusMarkProps,
  type StatusShape,
  StatusShapeMark,
  type StatusTone,
} from "./status-mark/status-mark.tsx";
export { Stepper, type StepperProps } from "./stepper/stepper.tsx";
export { type LinkTab, LinkTabs } from "./tabs/link-tabs.tsx";
export { chooseTheme, chosenTheme, showTheme, type ThemeChoice } from "./theme/theme.ts";
export { Timeline, type TimelineStep } from "./timeline/timeline.tsx";
export { dismissToast, type Toast, type ToastOptions, type ToastTone, toast } from "./toast/toast-store.ts";
export { ToastBox, Toaster } from "./toast/toaster.tsx";
export { SkipLink, VisuallyHidden } from "./visually-hidden/visually-hidden.tsx";
export { hungWidth } from "./work/hung-width.ts";
export { Shelf, Work, type WorkProps } from "./work/work.tsx";
export { bestLanguage, byLanguage } from "./words/languages.ts";
export { type Message, type Speech, speechOf, type Values } from "./words/speech.tsx";
