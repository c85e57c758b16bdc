/** Where most people have their mail. Short names are left out of guessing: too much is one letter away from them. */
const domains = [
  "gmail.com",
  "googlemail.com",
  "hotmail.com",
  "hotmail.co.uk",
  "outlook.com",
  "live.co.uk",
  "yahoo.com",
  "yahoo.co.uk",
  "icloud.com",
  "btinternet.com",
  "protonmail.com",
  "fastmail.com",
  "sky.com",
  "virginmedia.com",
  "talktalk.net",
  "t-online.de",
  "freenet.de",
  "mailbox.org",
  "posteo.de",
  "yahoo.de",
  "outlook.de",
];

/** Real ones that are only a letter away from a common one. */
const alsoReal = ["mail.com", "email.com", "ymail.com", "mail.de", "gmx.com"];

/** The address somebody probably meant, when its domain is a slip away from a common one; else undefined. */
export function emailHint(email: string): string | undefined {
  const at = email.lastIndexOf("@");
  const domain = email
    .slice(at + 1)
    .trim()
    .toLowerCase();
  if (at < 1 || domain.length < 5 || domains.includes(domain) || alsoReal.includes(domain)) return undefined;
  const [nearest] = domains
    .map((one) => ({ one, slips: slipsBetween(domain, one) }))
    .filter(({ one, slips }) => !isOtherCountry(domain, one) && slips <= (one.length > 8 ? 2 : 1))
    .toSorted((a, b) => a.slips - b.slips);
  return nearest && `${email.slice(0, at)}@${nearest.one}`;
}

/** `outlook.at` is no slip of `outlook.de`; `gmail.co` is one of `gmail.com`. */
function isOtherCountry(domain: string, common: string): boolean {
  const [name, ...ending] = domain.split(".");
  const [commonName, ...commonEnding] = common.split(".");
  const land = ending.join(".");
  return name === commonName && /^[a-z]{2}$/.test(land) && !commonEnding.join(".").startsWith(land);
}

/** How many letters were added, lost, changed or swapped with their neighbor (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const get = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(get(i - 1, j) + 1, get(i, j - 1) + 1, get(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, get(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row) row[j] = least;
    }
  }
  return get(a.length, b.length);
}
