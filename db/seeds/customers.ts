import type { Address, Customer } from "./types.ts";

/** Name; e-mail; days since the account was made, or guest; firm; street; second line; town; region; postcode; country. */
const book = [
  "Dilys Prothero; dilys.prothero@quayle-tide.example; 350; ; 3 Maltings Row; ; Saxmundham; Suffolk; IP17 1AB; GB",
  "Amara Nwosu-Clarke; amara@nwosuclarke.example; 280; ; 27 Cardigan Road; ; Leeds; ; LS6 1LJ; GB",
  "Nguyễn Thị Hạnh; hanh.nguyen@thuha.example; 610; ; Flat 8, Gascoyne House; Shore Road; London; ; E9 7TG; GB",
  "Rosalind Achterberg; r.achterberg@fenmail.example; 720; ; 41 Magdalen Street; ; Norwich; ; NR3 1LE; GB",
  "Mateusz Dąbrowski; mateusz.d@poczta.example; guest; ; 112 Oxford Road; ; Reading; ; RG1 7NF; GB",
  "Siobhán Ní Dhomhnaill; siobhan@nidhomhnaill.example; 330; ; Port Road 14; ; Letterkenny; Donegal; F92 K6PX; IE",
  "Kofi Asante-Boateng; k.asante-boateng@inkwell.example; 140; ; 5b Choumert Road; ; London; ; SE15 4SE; GB",
  "Yui Takemura; yui@takemura-shoten.example; 505; Takemura Shoten; 9 Walcot Buildings; ; Bath; ; BA1 6AD; GB",
  "Ayşe Demirtaş; ayse@demirtas.example; 88; ; 63 Lordship Lane; ; London; ; N22 5JJ; GB",
  "Noah Brandvold; noah@brandvold.example; 240; ; Strandgaten 18; ; Bergen; ; 5013; NO",
  "Priya Raghunathan; priya@raghu-studio.example; 690; ; Unit 12, Makers Yard; 82-86 Rutland Street; Leicester; ; LE1 1SB; GB",
  "Guillermo Etxeberria; g.etxeberria@arranondo.example; 130; ; Aldamar Kalea 22, 3A; ; Donostia; Gipuzkoa; 20003; ES",
  "Léonie Quaghebeur; leonie@atelier-quaghebeur.example; 470; Atelier Quaghebeur; Oudburg 41; ; Gent; ; 9000; BE",
  "Chinedu Eze; chinedu.eze@typemail.example; 160; ; 18 Great Clowes Street; ; Salford; ; M7 1RE; GB",
  "Oksana Hrytsenko; oksana.h@tenteryard.example; 560; ; 14 Tenter Yard; ; Ipswich; Suffolk; IP1 3DH; GB",
  "Jens-Peter Lyngholm; jp@lyngholm.example; 300; ; Mejlgade 52, 2. tv; ; Aarhus C; ; 8000; DK",
  "Dafydd Prosser; dafydd@prosser.example; guest; ; 6 Heol y Wig; ; Aberystwyth; Ceredigion; SY23 2LN; GB",
  "Zsófia Bérczi; zsofia@berczi-papir.example; 615; Bérczi Papír; 17/B Marshgate Lane; ; Bristol; ; BS1 6XR; GB",
  "Ifeoma Lindqvist; ifeoma@lindqvist-bindery.example; guest; Lindqvist Bokbinderi; Linnégatan 30; ; Göteborg; ; 413 04; SE",
  "Ottilie Brandvold; ottilie@brandvold.example; 95; ; Nygårdsgaten 4; ; Bergen; ; 5015; NO",
  "Bruno Castellanos; bruno.castellanos@otrolado.example; 210; ; Calle del Pez 9, 2º; ; Madrid; ; 28004; ES",
  "Piotr Wilk; piotr@wilk-oprawy.example; guest; ; ul. Józefa 21/4; ; Kraków; ; 31-056; PL",
  "Wren Halloran; wren@halloran.example; 180; ; 22 Shandon Street; ; Cork; Cork; T23 PX04; IE",
  "Anjali Menon; a.menon@forestreet.example; 75; ; 70 Fore Street; ; Totnes; Devon; TQ9 5RP; GB",
  "Leila Haddad-Whitlock; leila@haddadwhitlock.example; guest; ; 2 Mere Street; ; Diss; Norfolk; IP22 4AD; GB",
  "Friederike Osterkamp; friederike@osterkamp.example; 400; ; Sredzkistraße 44; ; Berlin; ; 10435; DE",
  "Jürgen Weißenborn; j.weissenborn@setzkasten.example; 220; ; Karl-Heine-Straße 87; ; Leipzig; ; 04229; DE",
  "Hanne Petersen-Vogt; hanne@petersenvogt.example; guest; ; Große Elbstraße 135; ; Hamburg; ; 22767; DE",
  "Aurélie Castaing; aurelie@castaing.example; 260; ; 11 rue des Trois Frères; ; Paris; ; 75018; FR",
  "Mamadou Ndiaye; m.ndiaye@rivegauche.example; guest; ; 38 cours Lafayette; ; Lyon; ; 69003; FR",
  "Solène Le Guen; solene@leguen.example; 110; ; 4 quai de la Douane; ; Brest; ; 29200; FR",
  "Bence Halmos; bence@halmos.example; 155; ; Ráday utca 14. II/3; ; Budapest; ; 1092; HU",
  "Réka Győri; reka.gyori@muhely.example; guest; ; Apáca utca 7.; ; Győr; ; 9022; HU",
  "Haruka Minami; haruka@minami-bunko.example; 320; Minami Bunko; 2-14-6 Yanaka; Taitō-ku; Tokyo; Tokyo; 110-0001; JP",
  "Daichi Okabe; daichi.okabe@kamikiri.example; guest; ; 315 Nakajima-chō; Nakagyō-ku; Kyoto; Kyoto; 604-8004; JP",
  "Marit van Loon; marit@vanloon.example; 290; ; Lange Nieuwstraat 63; ; Utrecht; ; 3512 PE; NL",
  "Thijs van der Meulen; thijs@zetwerk-meulen.example; 345; ; Twijnstraat 31; ; Utrecht; ; 3511 ZH; NL",
  "Caoimhe Brannigan; caoimhe@brannigan.example; 205; ; 9 Francis Street; ; Dublin 8; Dublin; D08 X2A4; IE",
  "Giulia Sartorelli; giulia@sartorelli.example; 170; ; Via del Pratello 66; ; Bologna; BO; 40122; IT",
  "Ebba Nordenskjöld; ebba@nordenskjold.example; guest; ; Bondegatan 51; ; Stockholm; ; 116 33; SE",
  "Pilar Ugarte; pilar.ugarte@tinta.example; guest; ; Carrer de Verdi 28; ; Barcelona; ; 08012; ES",
  "Ewan Macrae; ewan@macrae.example; 230; ; 15 Kildonan Road; ; Stornoway; Isle of Lewis; HS1 2RT; GB",
  "Morag Sinclair; morag.sinclair@westray.example; guest; ; Noup Cottage; ; Pierowall; Orkney; KW17 2BZ; GB",
  "Gwenllian Parry; gwenllian@parry.example; 365; ; Tŷ Gwyn, Heol y Bont; ; Aberdaron; Gwynedd; LL53 8BE; GB",
  "Samira Choudhury; samira@choudhury.example; 125; ; 206 Mile End Road; ; London; ; E1 4LJ; GB",
  "Gethin Rowlands; gethin.r@rowlands.example; guest; ; 3 Cathedral Road; ; Cardiff; ; CF11 9HA; GB",
  "Beatrice Tuddenham; b.tuddenham@oldchapel.example; 540; ; The Old Chapel; High Street; Wickham Market; Suffolk; IP13 0HE; GB",
  "Harold Pettit; harold.pettit@fenmail.example; guest; ; 88 Spring Road; ; Ipswich; Suffolk; IP4 2RW; GB",
  "Winifred Oyelaran; winnie@oyelaran.example; 455; ; 31 St Helen’s Street; ; Ipswich; Suffolk; IP4 2LH; GB",
  "Callum Strachan; callum@strachan.example; 195; ; 4/2 Leith Walk; ; Edinburgh; ; EH6 5DT; GB",
  "Rebekah Lowe; rebekah@lowe-and-lowe.example; guest; Lowe and Lowe; 51 Westgate; ; Otley; West Yorkshire; LS21 3AT; GB",
  "Tariq Mahmood-Hill; tariq@mahmoodhill.example; 260; ; 9 Daisy Bank; ; Hebden Bridge; West Yorkshire; HX7 6HZ; GB",
  "Constance Aldous; c.aldous@aldeburghpost.example; 620; ; Slaughden House; Crag Path; Aldeburgh; Suffolk; IP15 5BP; GB",
  "Martin Threlfall; martin@threlfall.example; guest; ; 22 Lune Street; ; Lancaster; ; LA1 2BX; GB",
  "Esi Darko; esi.darko@goldcoastbooks.example; 60; ; 77 Stapleton Road; ; Bristol; ; BS5 0QR; GB",
  "Lachlan Whitby; lachlan@whitby.example; guest; ; 14 Rae Street; ; Fitzroy North; VIC; 3068; AU",
  "Mei-Lin Zhou; meilin@zhou-letterpress.example; 185; ; 1815 NE Alberta Street; ; Portland; OR; 97211; US",
  "Theo Vandersloot; theo@vandersloot.example; guest; ; 2240 rue Rachel E, app. 5; ; Montréal; QC; H2H 1P9; CA",
  "Margarethe Stindl; m.stindl@stindl.example; 135; ; Neubaugasse 61/9; ; Wien; ; 1070; AT",
  "João Quintela; joao@quintela.example; guest; ; Rua do Almada 254, 1.º; ; Porto; ; 4050-032; PT",
  "Philippa Gooding; pip.gooding@lighthouse.example; 310; ; 1 Lighthouse Cottages; ; Orford; Suffolk; IP12 2NU; GB",
  "Desmond Akintola; des@akintola.example; guest; ; 19 Bridge Street; ; Bungay; Suffolk; NR35 1HD; GB",
];

/** What the studio remembers of somebody. */
const notes: Readonly<Record<string, string>> = {
  "siobhan@nidhomhnaill.example": "Has a parrot.",
  "zsofia@berczi-papir.example": "Runs a paper shop on Marshgate Lane. Wants to stock Offcuts, ask again in January.",
  "haruka@minami-bunko.example": "Buys one of every zine for the shop in Yanaka. Customs form says printed matter.",
  "b.tuddenham@oldchapel.example": "Has the key.",
  "c.aldous@aldeburghpost.example": "Collects from Cox Lane and stays for an hour. Allow for it.",
};

/** People who have bought something; those without an account order as guests. */
export const customers: readonly Customer[] = book.map(readRow);

function readRow(row: string): Customer {
  const [
    name = "",
    email = "",
    since = "",
    company,
    line1 = "",
    line2,
    city = "",
    region,
    postcode = "",
    country = "",
  ] = row.split("; ");
  const address: Address = { name, line1, city, postcode, country, ...given({ company, line2, region }) };
  const account = since !== "guest";
  return {
    email,
    name,
    address,
    account,
    ...(account ? { since: Number(since) } : {}),
    ...given({ note: notes[email] }),
  };
}

/** Leaves out what is empty. */
function given<K extends string>(fields: Record<K, string | undefined>): Partial<Record<K, string>> {
  const kept: Partial<Record<K, string>> = {};
  for (const key in fields) if (fields[key]) kept[key] = fields[key];
  return kept;
}
