import type { CSSProperties } from "react";

// Mail programs drop style sheets and know no variables, so the tokens of the shop stand here as the values they have.
const ink = "#15191A";
const second = "#48514D";
const third = "#5F6964";
const hairline = "1px solid #D3D9D2";
const inkLine = `1px solid ${ink}`;

/** What cannot be said inline: the phone's margins, and the dark ground. */
export const sheet = `
@media (max-width: 480px) { .in { padding-left: 16px !important; padding-right: 16px !important; } .go a { display: block !important; } h1 { font-size: 26px !important; line-height: 32px !important; } }
@media (prefers-color-scheme: dark) { body, .in { background: #111514 !important; color: #EDF1EC !important; } .two, .three, .foot { color: #B6C0BA !important; } .rule { border-color: #313A37 !important; } .inkrule { border-color: #EDF1EC !important; } a { color: #EDF1EC !important; } .go a { background: #74CBAD !important; color: #0A1A15 !important; } }
`;

export const style = {
  body: {
    margin: 0,
    padding: 0,
    background: "#FFFFFF",
    color: ink,
    fontFamily: "Archivo, 'Helvetica Neue', Helvetica, Arial, sans-serif",
  },
  preview: { display: "none", maxHeight: 0, overflow: "hidden" },
  in: { maxWidth: "536px", margin: "0 auto", padding: "28px 32px 32px", background: "#FFFFFF" },
  name: {
    margin: "0 0 32px",
    padding: "0 0 12px",
    borderBottom: inkLine,
    fontSize: "18px",
    lineHeight: "24px",
    fontWeight: 600,
  },
  heading: { margin: "0 0 14px", fontSize: "30px", lineHeight: "36px", fontWeight: 600, letterSpacing: "-0.01em" },
  lead: { margin: "0 0 20px", fontSize: "16px", lineHeight: "25px", color: second },
  firstWork: { borderTop: inkLine, padding: "14px 0 14px", overflow: "hidden" },
  work: { borderTop: hairline, padding: "14px 0 14px", overflow: "hidden" },
  label: { fontSize: "15px", lineHeight: "22px" },
  amount: { float: "right", paddingLeft: "12px", whiteSpace: "nowrap" },
  title: { fontWeight: 600 },
  detail: { color: second },
  note: { color: third, fontSize: "13px", lineHeight: "18px" },
  sum: { margin: 0, borderTop: hairline, padding: "8px 0", fontSize: "14px", lineHeight: "20px" },
  total: {
    margin: 0,
    borderTop: `2px solid ${ink}`,
    padding: "10px 0 4px",
    fontSize: "18px",
    lineHeight: "26px",
    fontWeight: 600,
  },
  right: { float: "right", paddingLeft: "12px" },
  facts: { padding: "20px 0 0" },
  firstFact: { margin: 0, borderTop: inkLine, padding: "9px 0", fontSize: "14px", lineHeight: "20px" },
  fact: { margin: 0, borderTop: hairline, padding: "9px 0", fontSize: "14px", lineHeight: "20px" },
  factLabel: { color: third, display: "inline-block", width: "116px", verticalAlign: "top" },
  factValue: { display: "inline-block", maxWidth: "340px", verticalAlign: "top" },
  go: { margin: "24px 0 24px" },
  action: {
    display: "inline-block",
    background: "#0E5A45",
    color: "#FFFFFF",
    textDecoration: "none",
    fontSize: "16px",
    lineHeight: "24px",
    fontWeight: 600,
    padding: "12px 24px",
    borderRadius: "2px",
    textAlign: "center",
  },
  after: { margin: "0 0 16px", fontSize: "13px", lineHeight: "20px", color: third },
  wayOut: { color: third },
  footer: {
    margin: "24px 0 0",
    borderTop: hairline,
    padding: "14px 0 0",
    fontSize: "13px",
    lineHeight: "20px",
    color: third,
  },
} satisfies Record<string, CSSProperties>;
