import type { TotalsView } from "@atelier/contract/cart";
import type { Address } from "@atelier/contract/checkout";
import type { MailKind } from "@atelier/contract/mails";
import type { CancelReason } from "@atelier/contract/orders";

export type MailLocale = "en-GB" | "de-DE";

/** Who writes: `mailShop` takes it from the settings. */
export interface MailShop {
  name: string;
  address: string[];
  email: string;
  /** PUBLIC_URL; no picture of a mail comes from anywhere else. */
  url: string;
  timeZone: string;
}

export interface MailPicture {
  url: string;
  width: number;
  height: number;
}

export interface MailLine {
  title: string;
  /** Medium and choices, as on the Label. */
  detail: string;
  /** What else is to be said of it, e.g. its lead time; may be empty. */
  note: string;
  quantity: number;
  lineMinor: number;
  picture: MailPicture | null;
}

export interface MailOrder {
  number: string;
  /** The private tracking page, which opens without signing in. */
  url: string;
  placedAt: string;
  currency: string;
  lines: MailLine[];
  totals: Pick<TotalsView, "totalMinor" | "derivation">;
  shippingAddress: Address | null;
  shippingName: string;
  shippingPromise: string;
}

interface OrderMail {
  shop: MailShop;
  order: MailOrder;
}

/** A thing a mail speaks of that is not ordered. */
export interface MailGoods {
  title: string;
  /** Medium and choices, as on the Label. */
  detail: string;
  priceMinor: number;
  currency: string;
  picture: MailPicture | null;
}

interface GoodsMail {
  shop: MailShop;
  goods: MailGoods;
  /** Where the mail leads. */
  url: string;
  /** The way out, which opens without signing in. */
  leaveUrl: string;
}

/** What each kind of mail is told. */
export interface MailData {
  "order-confirmed": OrderMail;
  "order-shipped": OrderMail & {
    carrier: string;
    trackingNumber: string;
    shippedAt: string;
    /** Whether a part of the order is still to leave. */
    moreFollows: boolean;
  };
  "order-cancelled": OrderMail & {
    reason: CancelReason;
    cancelledAt: string /** Whether money had been taken, which then comes back. */;
    wasPaid: boolean;
  };
  "money-returned": OrderMail & {
    amountMinor: number;
    /** Why it went back: it came too late, the order was cancelled, or staff gave it back. */
    because: "arrived-late" | "order-cancelled" | "given-back";
    /** When the payment arrived, where that is known. */
    paidAt: string | null;
    reference: string;
  };
  "stock-alert-asked": GoodsMail;
  "stock-alert-back": GoodsMail;
}

/** A mail to be written: its kind decides what it is told. */
export type MailToQueue = {
  [Kind in MailKind]: {
    kind: Kind;
    /** What it is about, e.g. the order's or the refund's id: one mail of a kind about one thing. */
    about: string;
    orderId: string | null;
    recipient: string;
    locale: MailLocale;
    /** RFC 8058: where a mail program lets its reader out with one press. */
    leaveUrl?: string;
    data: MailData[Kind];
  };
}[MailKind];
