/** The look of a comparison: calm, in the reader's own light or dark; edits by line and sign besides colour, and fit for paper. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1e21; --soft: #5d646e; --ground: #fdfcfa; --panel: #f3f1ec; --line: #dcd8cf; --link: #1f5a96; --bad: #9c1c1c; --bad-ground: #fbe3e0; --poor: #7a4300; --poor-ground: #fff0d1; --open: #44407a; --open-ground: #e8e6f8; --good: #1d5c38; --good-ground: #e2f2e6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e3df; --soft: #a2a6ad; --ground: #17181a; --panel: #1f2124; --line: #36393e; --link: #8fbcea; --bad: #ffb0a8; --bad-ground: #4a1b1b; --poor: #f5c87c; --poor-ground: #40300f; --open: #c3bdff; --open-ground: #2d2a4d; --good: #a4dcb6; --good-ground: #173824; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 66rem; padding: 0 clamp(1rem, 3vw, 2.5rem) 3rem; background: var(--ground); color: var(--ink); font: .925rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.3rem; line-height: 1.3; margin: 1.5rem 0 .4rem; overflow-wrap: anywhere; }
.sum { font-size: 1.05rem; margin: 0 0 .6rem; }
h2 { font-size: 1.05rem; margin: 2.2rem 0 .2rem; border-bottom: 2px solid var(--ink); padding-bottom: .2rem; }
h3 { font-size: .95rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h4 { font-size: .8rem; margin: 0; color: var(--soft); }
p { margin: .2rem 0; max-width: 60rem; overflow-wrap: anywhere; }
small, .soft, footer { color: var(--soft); font-weight: 400; }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding: .6rem 0; border-block: 1px solid var(--line); margin-top: .8rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .15rem; }
article { padding: .7rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; scroll-margin-top: .5rem; }
article:target { box-shadow: -.35rem 0 0 var(--ground), -.6rem 0 0 var(--link); }
.mark { display: inline-block; font-size: .72rem; letter-spacing: .04em; text-transform: uppercase; padding: .05rem .45rem; border-radius: .2rem; margin-right: .5rem; color: var(--open); background: var(--open-ground); }
.mark.opened, .mark.worse, .mark.removed { color: var(--bad); background: var(--bad-ground); }
.mark.closed, .mark.better, .mark.added { color: var(--good); background: var(--good-ground); }
.mark.changed { color: var(--poor); background: var(--poor-ground); }
blockquote { margin: .3rem 0 0; padding: .1rem 0 .1rem .8rem; border-left: 3px solid var(--line); font: 1rem/1.6 Charter, "Bitstream Charter", Georgia, serif; max-width: 60rem; overflow-wrap: anywhere; }
blockquote cite { display: block; font: normal .78rem system-ui, sans-serif; color: var(--soft); }
del { color: var(--bad); background: var(--bad-ground); text-decoration: line-through; }
ins { color: var(--good); background: var(--good-ground); text-decoration: underline; text-underline-offset: .15em; font-weight: 600; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; margin-top: .4rem; }
@media (max-width: 44rem) { .sides { grid-template-columns: 1fr; } }
.numbers { columns: 8rem; margin: .4rem 0; padding-left: 1.2rem; }
aside { border-left: 3px solid var(--poor); background: var(--poor-ground); padding: .5rem .8rem; margin: .6rem 0; overflow-wrap: anywhere; }
aside ul { margin: .2rem 0; padding-left: 1.2rem; }
footer { margin-top: 2rem; font-size: .85rem; }
@media print { :root { --ink: #000; --soft: #444; --ground: #fff; --panel: #fff; --line: #999; --link: #000; --bad: #900; --good: #050; } body { max-width: none; padding: 0; font-size: .8rem; print-color-adjust: exact; } nav { display: none; } h2, h3 { break-after: avoid; } }
`;
