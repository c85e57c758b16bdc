import type { Messages } from "./messages.ts";

export const deDE: Messages = {
  goods: "Waren",
  pieces: (count) => `${count} Stück`,
  taxIncluded: (name, rate) => `Darin ${name}, ${rate}`,
  taxAdded: (name, rate) => `${name}, ${rate}`,
  seeOrder: "Bestellung ansehen",
  answer: "Stimmt etwas nicht? Antworten Sie auf diese Mail. Ein Mensch liest sie.",
  closedLink: "Der Link ist privat und gehört Ihnen; er öffnet sich ohne Anmeldung.",
  placed: (number, when) => `Bestellung ${number}, ${when} Uhr.`,
  facts: {
    goesTo: "Geht an",
    carrier: "Versand",
    number: "Nummer",
    delivery: "Lieferung",
    backTo: "Zurück an",
    withYou: "Bei Ihnen",
    reference: "Zeichen",
  },
  because: {
    ordered: "Sie bekommen diese Mail, weil Sie bestellt haben.",
    began: "Sie bekommen diese Mail, weil Sie eine Bestellung begonnen haben.",
    paid: "Sie bekommen diese Mail, weil Sie uns bezahlt haben.",
    typed: "Sie bekommen diese Mail, weil Ihre Adresse auf unserer Seite eingegeben wurde.",
    waited: "Sie bekommen diese Mail, weil Sie uns darum gebeten haben.",
  },
  confirmed: {
    subject: (number) => `Bestellung ${number} ist bezahlt`,
    preview: (total) => `${total} bezahlt. Wir schreiben wieder, wenn sie das Haus verlässt.`,
    thanks: (name) => (name ? `Danke, ${name}.` : "Danke."),
    toSend: "Bezahlt. Jetzt packen wir.",
    nothingToSend: "Bezahlt. Es gehört Ihnen.",
    leadToSend: (delivery) =>
      `Wir packen ein und schreiben wieder, wenn das Paket das Atelier verlässt. ${delivery}`.trim(),
    leadNothingToSend: "Es muss nichts verschickt werden. Alles Weitere liegt hinter dem Link.",
    total: "Bezahlt",
  },
  shipped: {
    subject: (number) => `Ihre Bestellung hat das Atelier verlassen (${number})`,
    heading: "Ihre Bestellung hat das Atelier verlassen.",
    lead: (carrier, day) => `Sie ging am ${day} mit ${carrier} auf den Weg.`,
    follow: "Paket verfolgen",
    late: "Nicht rechtzeitig da? Antworten Sie auf diese Mail. Wir suchen es.",
    part: {
      subject: (number) => `Ein Teil Ihrer Bestellung hat das Atelier verlassen (${number})`,
      heading: "Ein Teil Ihrer Bestellung hat das Atelier verlassen.",
      follows:
        "In diesem Paket liegt, was oben steht. Der Rest folgt, und wir schreiben wieder, wenn er auf den Weg geht.",
    },
  },
  cancelled: {
    expired: {
      subject: (number) => `Bestellung ${number} wurde nicht bezahlt und ist geschlossen`,
      heading: "Nicht bezahlt, darum geschlossen.",
      lead: (number, day, time) =>
        `Wir haben die Sachen bis ${time} Uhr am ${day} zurückgelegt. Es kam keine Zahlung; sie stehen wieder im Regal, und Bestellung ${number} ist geschlossen.`,
    },
    payment_failed: {
      subject: (number) => `Bestellung ${number}: Die Zahlung ging nicht durch`,
      heading: "Die Zahlung ging nicht durch.",
      lead: (number) =>
        `Die Bank hat abgelehnt. Die Sachen stehen wieder im Regal, und Bestellung ${number} ist geschlossen. Eine andere Karte oder Zahlungsart kann helfen.`,
    },
    superseded: {
      subject: (number) => `Bestellung ${number} wich einer neueren`,
      heading: "Eine neuere Bestellung trat an ihre Stelle.",
      lead: (number) =>
        `Sie haben mit demselben Korb eine weitere Bestellung begonnen, darum ist Bestellung ${number} geschlossen. Die neuere gilt.`,
    },
    total_mismatch: {
      subject: (number) => `Bestellung ${number} ist geschlossen: Die Summen stimmten nicht überein`,
      heading: "Die Summen stimmten nicht überein.",
      lead: (number) =>
        `Unsere Summe und die der Bezahlseite waren nicht gleich. Was wir nicht erklären können, buchen wir nicht ab, darum ist Bestellung ${number} geschlossen. Wir wissen davon und sehen nach.`,
    },
    staff: {
      subject: (number) => `Bestellung ${number} ist storniert`,
      heading: "Ihre Bestellung ist storniert.",
      lead: (number, day) => `Wir haben Bestellung ${number} am ${day} storniert. Die Sachen stehen wieder im Regal.`,
    },
    out_of_stock: {
      subject: (number) => `Bestellung ${number}: ausverkauft, bevor die Zahlung kam`,
      heading: "Ausverkauft, bevor die Zahlung kam.",
      lead: (number) =>
        `Das letzte Stück ging, während Ihre Zahlung unterwegs war. Was nicht da ist, können wir nicht verkaufen, darum ist Bestellung ${number} geschlossen.`,
    },
    nothingTaken: "Es wurde nichts abgebucht.",
    comesBack: "Ihr Geld ist auf dem Rückweg.",
    wouldHaveBeen: "Wäre gewesen",
    wasPaid: "Bezahlt, auf dem Rückweg",
    lateMoney:
      "Kommt doch noch Geld an, erfüllen wir die Bestellung, wenn die Sachen noch da sind. Sonst geht es von selbst zurück, und wir schreiben.",
  },
  returned: {
    subject: (amount, number) => `${amount} auf dem Rückweg (${number})`,
    heading: "Ihr Geld ist auf dem Rückweg.",
    arrivedLate: (number, when) =>
      `Ihre Zahlung für Bestellung ${number} kam ${when ? `am ${when} Uhr` : "zu spät"} an. Da waren die Sachen schon fort. Was nicht da ist, können wir nicht verkaufen; die ganze Summe ging zurück, ohne dass jemand darum bitten musste.`,
    orderCancelled: (number) => `Bestellung ${number} ist storniert, darum geht das Bezahlte zurück.`,
    givenBack: (number, whole) =>
      whole
        ? `Was Sie für Bestellung ${number} bezahlt haben, geht an Sie zurück.`
        : `Ein Teil dessen, was Sie für Bestellung ${number} bezahlt haben, geht an Sie zurück.`,
    preview: "Es geht zurück, wie es kam.",
    paid: "Bezahlt",
    whole: "Zurück, alles",
    part: "Zurück",
    sameWay: "Die Karte oder das Konto, von dem es kam",
    days: "In der Regel in fünf bis zehn Werktagen",
  },
  alert: {
    asked: {
      subject: (title) => `Sollen wir schreiben, wenn es ${title} wieder gibt?`,
      preview: "Ein Klick, und wir schreiben einmal, wenn es wieder da ist.",
      heading: "Sollen wir schreiben, wenn es wieder da ist?",
      lead: "Jemand hat Ihre Adresse auf der Seite eingegeben, vielleicht Sie selbst. Sagen Sie ja, und wir schreiben einmal, sobald es wieder zu haben ist.",
      action: "Ja, sagen Sie Bescheid",
      after: "Der Link gilt einen Tag. Sie waren es nicht? Dann tun Sie nichts, und es kommt nichts mehr.",
    },
    back: {
      subject: (title) => `${title} ist wieder da`,
      preview: "Sie wollten Bescheid wissen.",
      heading: "Wieder da.",
      lead: "Sie wollten Bescheid wissen: Es ist wieder zu haben. Wir legen es nicht zurück. Wer zuerst kommt, bekommt es.",
      action: "Ansehen",
      after: "Das war die eine Mail, um die Sie gebeten haben. Zu spät? Fragen Sie auf der Seite noch einmal.",
    },
    leave: "Meine Adresse vergessen",
  },
};
