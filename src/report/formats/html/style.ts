/** The look of the report page: calm, in the reader's own light or dark, letters before colours, and fit for paper. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1e21; --soft: #5d646e; --ground: #fdfcfa; --panel: #f3f1ec; --line: #dcd8cf; --link: #1f5a96; --bad: #9c1c1c; --bad-ground: #fbe3e0; --poor: #7a4300; --poor-ground: #fff0d1; --open: #44407a; --open-ground: #e8e6f8; --good: #1d5c38; --good-ground: #e2f2e6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e3df; --soft: #a2a6ad; --ground: #17181a; --panel: #1f2124; --line: #36393e; --link: #8fbcea; --bad: #ffb0a8; --bad-ground: #4a1b1b; --poor: #f5c87c; --poor-ground: #40300f; --open: #c3bdff; --open-ground: #2d2a4d; --good: #a4dcb6; --good-ground: #173824; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: .9rem/1.5 system-ui, sans-serif; }
header { padding: 1.2rem clamp(1rem, 3vw, 2.5rem) .6rem; }
h1 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .3rem; }
header p { margin: 0 0 .3rem; color: var(--soft); max-width: 60rem; }
form { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; padding: .6rem clamp(1rem, 3vw, 2.5rem); background: var(--panel); border-block: 1px solid var(--line); position: sticky; top: 0; z-index: 3; }
form label { display: grid; gap: .1rem; font-size: .8rem; color: var(--soft); }
form label.check { display: flex; gap: .35rem; align-items: center; color: var(--ink); padding-bottom: .3rem; }
input[type=search], select { font: inherit; color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: .25rem; padding: .3rem .5rem; min-width: 11rem; }
output { margin-left: auto; color: var(--soft); padding-bottom: .3rem; }
.wide { overflow-x: auto; padding: 0 clamp(1rem, 3vw, 2.5rem) 3rem; }
table { border-collapse: separate; border-spacing: 0; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .4rem; text-align: left; vertical-align: middle; }
thead th { vertical-align: bottom; }
thead th { background: var(--ground); font-weight: 500; }
th.id { width: 1.7rem; min-width: 1.7rem; padding: .3rem 0; }
th.id span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; font-size: .75rem; line-height: 1.7rem; }
tbody th { position: sticky; left: 0; background: var(--ground); font-weight: 400; min-width: 20rem; max-width: 28rem; overflow-wrap: anywhere; z-index: 1; }
tbody th button { all: unset; cursor: pointer; color: var(--link); text-decoration: underline; text-underline-offset: .15em; }
tbody th small { display: block; color: var(--soft); }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
td.c { width: 1.7rem; min-width: 1.7rem; text-align: center; padding: .25rem 0; cursor: pointer; font-weight: 600; }
.M, .F { color: var(--bad); background: var(--bad-ground); }
.W { color: var(--poor); background: var(--poor-ground); }
.u { color: var(--open); background: var(--open-ground); }
.p { color: var(--good); }
.a { color: var(--soft); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; border-radius: .15rem; }
dialog { width: min(62rem, 94vw); max-height: 92vh; color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: .4rem; padding: 0; }
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog > header { position: sticky; top: 0; background: var(--panel); border-bottom: 1px solid var(--line); display: flex; gap: 1rem; align-items: start; padding: .8rem 1.2rem; }
dialog h2 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; flex: 1; }
dialog > div { padding: .4rem 1.2rem 2rem; }
dialog h3 { font-size: .95rem; margin: 1.4rem 0 .3rem; border-bottom: 1px solid var(--line); }
article { padding: .6rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
article.here { box-shadow: -.3rem 0 0 var(--link); }
article h4 { font-size: .9rem; margin: 0 0 .2rem; }
article p { margin: .15rem 0; max-width: 52rem; overflow-wrap: anywhere; }
article b.mark { font-size: .75rem; letter-spacing: .04em; padding: .05rem .4rem; border-radius: .2rem; margin-right: .4rem; }
.soft { color: var(--soft); }
.doubt { color: var(--poor); font-weight: 600; }
blockquote { margin: .3rem 0 .3rem .2rem; padding-left: .7rem; border-left: 3px solid var(--line); font-family: Charter, Georgia, serif; }
blockquote cite { display: block; font: normal .78rem system-ui, sans-serif; color: var(--soft); }
details { margin-top: .3rem; } summary { cursor: pointer; color: var(--link); }
button.plain { font: inherit; color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: .25rem; padding: .25rem .7rem; cursor: pointer; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; padding: .7rem clamp(1rem, 3vw, 2.5rem); color: var(--soft); margin: 0; }
.legend b { display: inline-block; width: 1.4rem; text-align: center; border-radius: .2rem; margin-right: .3rem; }
a { color: var(--link); }
@media print { :root { --ink: #000; --soft: #444; --ground: #fff; --panel: #fff; --line: #999; --link: #000; } form, button { display: none !important; } tbody th button { display: inline !important; } .wide { overflow: visible; padding: 0; } thead { display: table-header-group; } tr { break-inside: avoid; } tbody th { position: static; } body { font-size: .7rem; print-color-adjust: exact; } dialog[open] { position: static; max-height: none; width: auto; border: 0; } body:has(dialog[open]) > :not(dialog) { display: none; } }
`;
