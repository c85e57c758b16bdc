import type { ImportField } from "@atelier/contract/imports";

/** What headings call each field, in small letters, the likeliest first: Shopify's, Etsy's, plain English and German. */
export const headingNames: Readonly<Record<ImportField, string>> = {
  title:
    "title, name, product, product name, product title, item, item name, listing title, titel, bezeichnung, produkt, produktname, artikel, artikelname, artikelbezeichnung",
  sku: "sku, variant sku, product sku, item number, item no, article number, product code, code, artikelnummer, artikel nr, artikelnr, art nr, artnr, bestellnummer, produktnummer",
  price:
    "price, variant price, regular price, sale price, unit price, retail price, selling price, preis, verkaufspreis, vk, vk preis, bruttopreis, einzelpreis, price gbp, price eur, preis eur",
  compareAt:
    "compare at, compare at price, variant compare at price, price before, was, old price, preis vorher, streichpreis, alter preis, uvp, vergleichspreis, rrp",
  cost: "cost, cost per item, unit cost, cost price, purchase price, kosten, einkaufspreis, ek, ek preis, selbstkosten, kosten je stück",
  stock:
    "stock, quantity, qty, variant inventory qty, inventory, on hand, in stock, available, stock quantity, inventory quantity, bestand, lagerbestand, menge, anzahl, stückzahl, auf lager",
  weight:
    "weight, variant grams, grams, weight g, weight kg, weight oz, weight lb, item weight, weight in g, weight in grams, gewicht, gewicht g, gewicht kg, gewicht in g, gewicht in kg",
  description:
    "description, body html, body, text, story, long description, product description, beschreibung, produktbeschreibung, artikelbeschreibung, langtext, geschichte",
  maker: "maker, vendor, brand, manufacturer, artist, hersteller, marke, künstler, künstlerin",
  family: "family, type, product type, category, familie, typ, kategorie, produktart, warengruppe",
  collection: "collection, collections, shelf, section, kollektion, sammlung, serie, regal",
  status: "status, state, published, active, visibility, zustand, veröffentlicht, aktiv",
  handle: "handle, slug, url handle, product id, listing id, parent, parent sku, produkt id",
  option1Name: "option1 name, option 1 name, name option 1",
  option1Value:
    "option1 value, option 1 value, option 1, option, variant, variante, size, größe, groesse, wert option 1, option 1 wert, ausführung",
  option2Name: "option2 name, option 2 name, name option 2",
  option2Value: "option2 value, option 2 value, option 2, colour, color, farbe, wert option 2, option 2 wert",
  option3Name: "option3 name, option 3 name, name option 3",
  option3Value: "option3 value, option 3 value, option 3, wert option 3, option 3 wert",
  pictureAlt:
    "image alt text, alt text, alt, picture alt text, picture description, alternativtext, bildbeschreibung, alternativtext des bildes",
  tags: "tags, tag, keywords, labels, schlagwörter, schlagworte, stichwörter, stichworte",
  picture:
    "picture, pictures, image, images, image src, image url, picture url, photo, photo url, bild, bilder, bild url, bildadresse, foto, adresse des bildes, address of a picture, picture address",
};
