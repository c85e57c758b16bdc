/** The look of the sandbox: hazard stripe, system type, blue. It must never be taken for the shop or for Stripe. */
export const SANDBOX_CSS = `
:root { color-scheme: light dark; --ink: #1d1d1f; --soft: #55565a; --line: #b9bbc0; --edge: #85878c; --bg: #f2f2f3; --card: #ffffff; --blue: #1f4fbf; --on-blue: #ffffff; --red: #a8201a; --red-bg: #fdecea; --red-ink: #7a1511; --sans: "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f2; --soft: #b4b5ba; --line: #45464b; --edge: #85878c; --bg: #17181a; --card: #202124; --blue: #8fb0ff; --on-blue: #0b1636; --red: #ff9d95; --red-bg: #3a1a17; --red-ink: #ffd9d5; } }
*, *::before { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 400 16px/24px var(--sans); }
a { color: var(--blue); }
input, button { font-family: var(--sans); }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
code { font: 400 14px/20px ui-monospace, "DejaVu Sans Mono", monospace; }
.warn { background: #ffd84d; border-bottom: 8px solid; border-image: repeating-linear-gradient(135deg, #1d1d1f 0 12px, #ffd84d 12px 24px) 8; padding: 14px 24px; text-align: center; font-size: 16px; line-height: 24px; color: #1d1d1f; }
.warn b { font-size: 18px; margin-right: 4px; }
.pay-page { max-width: 1000px; margin: 40px auto; padding: 0 24px; display: grid; grid-template-columns: 340px minmax(0, 1fr); gap: 56px; align-items: start; }
.merchant { margin: 0 0 4px; color: var(--soft); }
.total { margin: 0 0 20px; font-size: 36px; line-height: 44px; font-weight: 700; overflow-wrap: anywhere; }
.lines { list-style: none; margin: 0; padding: 0; font-size: 15px; line-height: 20px; }
.lines li { display: flex; justify-content: space-between; gap: 16px; padding: 10px 0; border-top: 1px solid var(--line); }
.lines span { min-width: 0; overflow-wrap: anywhere; }
.lines span + span { white-space: nowrap; }
.lines small { display: block; font-size: 13px; color: var(--soft); }
.lines .sum { font-weight: 700; border-top: 2px solid var(--ink); }
.note { font-size: 14px; line-height: 20px; color: var(--soft); }
.back { display: inline-block; padding: 10px 0; }
.pay-form { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 24px; display: grid; gap: 16px; }
.pay-form h1, .panel h1 { margin: 0; font-size: 22px; line-height: 28px; font-weight: 700; }
.field { display: grid; gap: 4px; font-size: 14px; line-height: 20px; font-weight: 600; align-content: start; }
.field input { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 6px; background: var(--card); font-weight: 400; font-size: 16px; line-height: 24px; color: inherit; }
.field input[readonly] { background: var(--bg); }
.field input[aria-invalid="true"] { border: 2px solid var(--red); padding: 7px 11px; }
.bad { color: var(--red); font-weight: 400; font-size: 14px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
fieldset { border: 1px dashed var(--edge); border-radius: 6px; margin: 0; padding: 4px 12px 8px; min-width: 0; }
legend { padding: 0 6px; font-size: 14px; font-weight: 600; }
input[type="radio"] { width: 18px; height: 18px; margin: 0; accent-color: var(--blue); flex: none; }
.number { display: grid; grid-template-columns: 18px 186px minmax(0, 1fr); gap: 12px; align-items: center; min-height: 36px; font-size: 14px; line-height: 20px; }
.options { display: flex; flex-wrap: wrap; gap: 4px 20px; }
.options label { display: flex; gap: 8px; align-items: center; min-height: 36px; font-size: 14px; }
.primary { min-height: 48px; border: 0; border-radius: 6px; background: var(--blue); color: var(--on-blue); font-weight: 600; font-size: 16px; line-height: 24px; padding: 10px 16px; cursor: pointer; text-align: center; text-decoration: none; }
.second { min-height: 44px; border: 1px solid var(--edge); border-radius: 6px; background: var(--card); color: var(--ink); font-weight: 400; font-size: 15px; line-height: 22px; padding: 8px 16px; cursor: pointer; text-align: center; text-decoration: none; }
a.primary, a.second { display: grid; align-content: center; }
.failure { margin: 0; padding: 12px; background: var(--red-bg); border: 1px solid var(--red); border-radius: 6px; color: var(--red-ink); font-size: 15px; line-height: 22px; }
.panel { max-width: 460px; margin: 56px auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 28px; }
.stack { display: grid; gap: 10px; margin-top: 20px; }
.home { max-width: 1000px; margin: 40px auto; padding: 0 24px; }
.home h1 { margin: 0 0 8px; font-size: 26px; line-height: 32px; }
.home h2 { margin: 32px 0 8px; font-size: 18px; line-height: 24px; }
.home p { max-width: 68ch; margin: 0 0 12px; }
.scroll { overflow-x: auto; }
.table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 20px; }
.table th, .table td { text-align: left; padding: 8px 16px 8px 0; border-top: 1px solid var(--line); vertical-align: top; }
.table code, .table .num { white-space: nowrap; }
.table td.num, .table th.num { text-align: right; font-variant-numeric: tabular-nums; padding-right: 32px; }
.foot { max-width: 1000px; margin: 0 auto 32px; padding: 0 24px; font-size: 13px; line-height: 20px; color: var(--soft); overflow-wrap: anywhere; }
.foot code { font-size: 12px; }
@media (min-width: 761px) { .options { display: grid; grid-template-columns: 1fr 1fr; } }
@media (max-width: 760px) {
  .pay-page { grid-template-columns: minmax(0, 1fr); gap: 24px; margin: 24px auto; padding: 0 16px; }
  .pay-form { padding: 16px; }
  .number { grid-template-columns: 18px minmax(0, 1fr); gap: 0 12px; padding-block: 6px; min-height: 52px; }
  .number span { grid-column: 2; color: var(--soft); }
  .options { display: grid; }
  .options label { min-height: 44px; }
  .warn { padding: 12px 16px; text-align: left; }
  .foot, .panel { margin-inline: 16px; }
  .foot { padding: 0; }
  .table .wide { display: none; }
  .table td, .table th { padding-right: 10px; }
  .table td.num, .table th.num { padding-right: 10px; }
  .home { margin: 24px auto; padding: 0 16px; }
}
`;
