/** The shapes of the demo shop. Plain data: no database, no clock, no chance. Money is in pence, weight in grams. */

export type ProductKind = "physical" | "digital" | "membership" | "credits" | "project";
export type ProductStatus = "published" | "draft" | "archived";
export type StockPolicy = "deny" | "backorder";

export interface Picture {
  /** File in `pictures/`. */
  readonly file: string;
  readonly alt: string;
  /** Line printed under the picture, where the studio has something to say. */
  readonly caption?: string;
  /** SKU of the variant the picture shows; without it, it shows the product. */
  readonly sku?: string;
}

export interface Option {
  readonly name: string;
  readonly choices: readonly string[];
}

export interface Variant {
  readonly sku: string;
  /** One choice for each of the product's options, in their order. */
  readonly choices: readonly string[];
  readonly priceMinor: number;
  readonly compareAtMinor?: number;
  readonly costMinor: number;
  readonly weightGrams: number;
  /** Pieces on the shelf now; below zero, pieces owed. Files and services have no shelf: null. */
  readonly onHand: number | null;
  readonly policy: StockPolicy;
  /** When it leaves, or why it does not, as a shopper reads it. */
  readonly leadTime?: string;
}

export interface Product {
  readonly slug: string;
  readonly title: string;
  readonly kind: ProductKind;
  readonly status: ProductStatus;
  /** Only goods with a sale that exists today; the rest is shown and sold later. */
  readonly buyable: boolean;
  /** Slug of the scent family; null for what has no scent. */
  readonly family: string | null;
  readonly collections: readonly string[];
  readonly tags: readonly string[];
  readonly maker: string;
  /** The Label's second line: material, inks, size. */
  readonly medium: string;
  /** The Label's third line where there is an edition, a printing or a package. */
  readonly edition?: string;
  /** Paragraphs of plain HTML. */
  readonly descriptionHtml: string;
  readonly options: readonly Option[];
  readonly variants: readonly Variant[];
  readonly pictures: readonly Picture[];
  /** Days before the seed date; null for what was never published. */
  readonly publishedDaysAgo: number | null;
}

export interface Family {
  readonly slug: string;
  readonly name: string;
  readonly text: string;
  readonly position: number;
  readonly archived?: boolean;
}

export interface Collection {
  readonly slug: string;
  readonly name: string;
  readonly text: string;
  readonly position: number;
}

export interface ShippingRate {
  readonly code: string;
  readonly name: string;
  /** What the shopper may expect, in words. */
  readonly promise: string;
  readonly kind: "flat" | "by_weight";
  readonly priceMinor?: number;
  /** Free when the goods reach this sum. */
  readonly freeFromMinor?: number;
  /** Price by total weight: the first band that is heavy enough counts; heavier is not carried. */
  readonly bands?: readonly { readonly upToGrams: number; readonly priceMinor: number }[];
}

export interface ShippingZone {
  readonly slug: string;
  readonly name: string;
  /** ISO 3166 codes; '*' is the rest of the world. */
  readonly countries: readonly string[];
  readonly rates: readonly ShippingRate[];
}

export interface TaxRate {
  readonly country: string;
  readonly region?: string;
  readonly name: string;
  readonly basisPoints: number;
}

export interface Page {
  readonly slug: string;
  readonly title: string;
  readonly html: string;
}

export interface NextOut {
  /** Days after the seed date, or null when it has no date. */
  readonly inDays: number | null;
  /** Stands in for the date. */
  readonly when?: string;
  readonly what: string;
}

export interface ShopText {
  readonly name: string;
  readonly address: readonly string[];
  readonly opening: string;
  readonly email: string;
  readonly vatNumber: string;
  readonly currency: "GBP";
  readonly country: "GB";
  readonly timeZone: "Europe/London";
  readonly pricesIncludeTax: boolean;
  readonly orderPrefix: string;
  readonly firstOrderNumber: number;
  readonly searchHint: string;
  readonly home: {
    readonly intro: string;
    readonly hung: string;
    readonly outThisWeek: readonly string[];
    readonly alsoToBeHad: readonly string[];
    readonly nextOut: readonly NextOut[];
    readonly headings: Readonly<Record<"rail" | "nextOut" | "also" | "people", string>>;
  };
  readonly footer: {
    readonly colophon: string;
    readonly links: readonly (readonly { readonly label: string; readonly page: string }[])[];
  };
  readonly pages: readonly Page[];
}

export interface Maker {
  readonly slug: string;
  readonly name: string;
  /** As the index sorts it: "Varga, Ines". */
  readonly sortName: string;
  readonly line: string;
}

export type StaffRole = "owner" | "admin" | "moderator" | "editor" | "viewer";

export interface StaffMember {
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly does: string;
}

export interface Address {
  readonly name: string;
  readonly company?: string;
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly region?: string;
  readonly postcode: string;
  readonly country: string;
}

export interface Customer {
  readonly email: string;
  readonly name: string;
  readonly address: Address;
  /** Without an account every order is a guest's. */
  readonly account: boolean;
  readonly since?: number;
  readonly note?: string;
}

export type OrderStatus = "paid" | "cancelled";
export type Fulfillment = "unfulfilled" | "shipped" | "delivered";
export type CancelReason = "expired" | "staff" | "out_of_stock";

export type OrderStory =
  | "plain"
  | "declined-then-paid"
  | "unpaid"
  | "changed-mind"
  | "paid-late-stock-gone"
  | "paid-late-stock-there"
  | "address-corrected"
  | "parcel-lost"
  | "parcel-returned"
  | "delivered-late"
  | "waiting"
  | "problem";

export interface DemoOrderLine {
  readonly sku: string;
  readonly quantity: number;
  /** Frozen as sold. */
  readonly unitPriceMinor: number;
}

export interface DemoOrderNote {
  readonly at: string;
  /** E-mail of a member of staff. */
  readonly author: string;
  readonly text: string;
}

export interface DemoOrder {
  /** Counts up from the shop's first order number, in the order they were placed. */
  readonly number: number;
  readonly story: OrderStory;
  readonly status: OrderStatus;
  readonly fulfillment: Fulfillment;
  /** What staff must look at, in one sentence; only where something is wrong today. */
  readonly problem?: string;
  readonly email: string;
  /** E-mail of the account it belongs to; null for a guest. */
  readonly customer: string | null;
  readonly address: Address;
  readonly lines: readonly DemoOrderLine[];
  readonly shippingRate: string;
  readonly shippingMinor: number;
  readonly goodsMinor: number;
  readonly totalMinor: number;
  readonly at: {
    readonly placed: string;
    readonly declined?: string;
    readonly paid?: string;
    readonly shipped?: string;
    readonly delivered?: string;
    readonly cancelled?: string;
    readonly refunded?: string;
  };
  readonly refundedMinor: number;
  readonly cancelledBecause?: CancelReason;
  readonly carrier?: string;
  readonly tracking?: string;
  readonly notes: readonly DemoOrderNote[];
}

export interface StockMovement {
  readonly sku: string;
  readonly at: string;
  /** A sale leaves the shelf at the moment it is paid. */
  readonly kind: "opening" | "delivery" | "sale" | "return" | "damage" | "count" | "other";
  readonly quantity: number;
  readonly note: string;
  /** Number of the order that moved it. */
  readonly order?: number;
  readonly author?: string;
}
