/** Carriers offered when shipping, with the public page where a number is followed; `{n}` is the number. */
export const carriers: readonly { name: string; track: string | null }[] = [
  { name: "Royal Mail", track: "https://www.royalmail.com/track-your-item#/tracking-results/{n}" },
  { name: "Parcelforce", track: "https://www.parcelforce.com/track-trace?trackNumber={n}" },
  { name: "DPD", track: "https://track.dpd.co.uk/search?reference={n}" },
  { name: "Evri", track: "https://www.evri.com/track/parcel/{n}" },
  { name: "Yodel", track: "https://www.yodel.co.uk/tracking/{n}" },
  { name: "An Post", track: "https://www.anpost.com/Post-Parcels/Track/History?item={n}" },
  {
    name: "Deutsche Post DHL",
    track: "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode={n}",
  },
  { name: "DHL Express", track: "https://www.dhl.com/en/express/tracking.html?AWB={n}" },
  { name: "GLS", track: "https://gls-group.eu/track/{n}" },
  { name: "UPS", track: "https://www.ups.com/track?tracknum={n}" },
  { name: "FedEx", track: "https://www.fedex.com/fedextrack/?trknbr={n}" },
  { name: "USPS", track: "https://tools.usps.com/go/TrackConfirmAction?tLabels={n}" },
];

/** Where a parcel of a known carrier can be followed; empty for others and without a number. */
export function trackingPage(carrier: string, number: string): string {
  const bare = number.replaceAll(/\s/g, "");
  const known = carriers.find((one) => one.name.toLowerCase() === carrier.trim().toLowerCase());
  return known?.track && bare ? known.track.replace("{n}", encodeURIComponent(bare)) : "";
}
