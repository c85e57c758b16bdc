import type { Page } from "./types.ts";

/** The pages nobody reads until they need one, so each says the answer first. */
export const pages: readonly Page[] = [
  {
    slug: "delivery",
    title: "Delivery and returns",
    html: `<p>Parcels leave on Tuesdays and Fridays, when Royal Mail collects at half past three. Order before noon on the day and yours is on the van, unless it is made to order, in which case its Label says when.</p>
<h2>What it costs</h2>
<p>In the UK £3.95, tracked, two to three days. Free over £60.00 of goods. A courier before noon costs from £9.80, by weight. Collecting from Cox Lane costs nothing and you can see the press.</p>
<p>Ireland, Europe and everywhere else go by weight; the bag tells you the sum before you pay. Outside the UK your customs office may ask for more. We do not know how much, and nor, in our experience, do they.</p>
<h2>How it is packed</h2>
<p>Candles in last week’s test prints. Sheets up to A3 flat between boards, larger ones in a tube you could stand on. We have stood on it. No plastic; the tape is paper and tears if you pull it sideways.</p>
<h2>If it is not right</h2>
<p>Arrived broken, not at all, or not what you thought: tell us within 30 days. A photograph helps; it is not a condition. We send another, or the money back by the way it came.</p>
<p>Goods you have changed your mind about can come back within 30 days, unlit. You pay that postage, we refund the goods and the cheapest outward delivery. Things made to order for you alone, framed prints among them, only come back if they are faulty.</p>
<p>Send to: Fenn &amp; Foundry, Unit 4, The Old Type Foundry, Cox Lane, Ipswich IP4 1HP. Put the order number in the parcel; we get a surprising number of anonymous candles.</p>`,
  },
  {
    slug: "licences",
    title: "Licences in plain words",
    html: `<p>A typeface is yours for good, on the machines the licence names. A template is yours for as many jobs as you like, and so is what you make with it.</p>
<h2>Typefaces</h2>
<p><strong>Desk.</strong> Up to three computers of one person or firm. Print, logos, pictures.</p>
<p><strong>Desk and web.</strong> The above, and websites up to 50,000 views a month. Nobody comes round to count.</p>
<p><strong>Studio.</strong> Ten seats you can pass round, web without counting.</p>
<p><strong>Student.</strong> Desk, for as long as you are one. We ask for a college address.</p>
<h2>What you may not</h2>
<p>Resell it, rename it, or feed it to a training set. Changing a letter for your own logo is allowed, and Tom would like to see it.</p>`,
  },
  {
    slug: "terms",
    title: "Terms",
    html: `<p>These are the terms between you and Fenn &amp; Foundry Ltd. They are short because a page nobody finishes protects nobody.</p>
<h2>The order</h2>
<p>When you press the button with the sum on it you make an offer; when we take the money we accept it. We hold what you ordered for half an hour and a little while you pay. Not paid by then, it goes back on the shelf and nothing is owed.</p>
<h2>Prices</h2>
<p>In pounds, with VAT where VAT is due. The price that counts is the one on the button. If it changed while the thing lay in your bag, the bag says so before you pay.</p>
<h2>Changing your mind</h2>
<p>Consumers in the UK and the EU may withdraw within 14 days of the parcel’s arrival without a reason; we make it 30. Write to us, in any words. The money returns within 14 days of the goods, by the way it came.</p>
<h2>If we cannot</h2>
<p>If a payment reaches us after the last one has gone, the whole sum goes back by itself and you get a letter about it. If a thing turns out not to exist, likewise.</p>
<h2>Faults</h2>
<p>The law gives you rights when goods are faulty and nothing here takes any of them away. Colours differ between sheets. That is the process and not a fault, but if yours is the odd one, say so.</p>
<h2>Law</h2>
<p>English law. If you live somewhere that protects you better, that too.</p>`,
  },
  {
    slug: "privacy",
    title: "Privacy",
    html: `<p>We keep what we need to send you a parcel and to satisfy the tax office, and we show it to nobody else.</p>
<h2>What we keep</h2>
<p>Your name, addresses, e-mail, what you bought and when. Invoices for seven years, because we must. A bag for thirty days. Network addresses only as a fingerprint that cannot be turned back, for as long as it takes to notice a burglar.</p>
<h2>Who else sees it</h2>
<p>Stripe takes the payment; your card number never passes through us. Royal Mail reads the label. That is the list.</p>
<h2>What is not here</h2>
<p>No advertising, no analytics company, nothing loaded from another address, and so no banner asking you to agree to it. One cookie remembers your bag and one that you signed in.</p>
<h2>Yours to ask</h2>
<p>Ask for a copy, a correction or an end to it at <a href="mailto:hello@fenn-and-foundry.example">hello@fenn-and-foundry.example</a>. Ruth answers, usually the same week. If she answers badly, the Information Commissioner’s Office hears complaints.</p>`,
  },
  {
    slug: "imprint",
    title: "Imprint",
    html: `<p>Fenn &amp; Foundry Ltd<br>Unit 4, The Old Type Foundry<br>Cox Lane, Ipswich IP4 1HP<br>United Kingdom</p>
<p>Director: Ruth Fenn<br>Registered in England and Wales, no. 00000000<br>VAT GB 284 5519 07</p>
<p><a href="mailto:hello@fenn-and-foundry.example">hello@fenn-and-foundry.example</a><br>Telephone, when the press is off: 01632 960118</p>
<p>This is a demonstration shop. The studio does not exist, though it ought to; nothing you order here will arrive.</p>`,
  },
  {
    slug: "contact",
    title: "Write to us",
    html: `<p>Letters are answered Thursday to Saturday by whoever is nearest, and every one is answered.</p>
<p><a href="mailto:hello@fenn-and-foundry.example">hello@fenn-and-foundry.example</a>. With an order, put its number first; it begins FF.</p>
<h2>Finding us</h2>
<p>Cox Lane, opposite the old gasworks gate, through the arch and up the iron stair. The bell is the one without a name. Open Thursday to Saturday, 10 to 5. From the station it is a quarter of an hour on foot, and there is a good bench on the way.</p>`,
  },
];
