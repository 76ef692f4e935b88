/** The look of the page: calm, in the reader's own light or dark, and on paper without the contents. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1e21; --soft: #5d646e; --ground: #fdfcfa; --panel: #f3f1ec; --line: #dcd8cf; --link: #1f5a96; --doubt: #8a4b00; --doubt-ground: #fff1d6; --term: #9aa3ad; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e3df; --soft: #a2a6ad; --ground: #17181a; --panel: #1f2124; --line: #36393e; --link: #8fbcea; --doubt: #f0b968; --doubt-ground: #3a2b10; --term: #6c747e; } }
* { box-sizing: border-box; }
body { margin: 0; display: grid; grid-template-columns: minmax(14rem, 22rem) minmax(0, 1fr); background: var(--ground); color: var(--ink); font: 1rem/1.6 Charter, "Bitstream Charter", Georgia, serif; }
nav, header, aside, .skip { font-family: system-ui, sans-serif; font-size: .875rem; line-height: 1.45; }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.5rem 1rem; background: var(--panel); border-right: 1px solid var(--line); }
nav ol { list-style: none; margin: 0; padding-left: .8rem; }
nav p { margin: 0 0 .5rem; font-weight: 600; overflow-wrap: anywhere; }
nav ol + p { margin-top: 1.5rem; }
nav li a { display: block; padding: .15rem .3rem; color: inherit; text-decoration: none; border-radius: .2rem; }
nav li a:hover { background: var(--line); }
nav b { font-weight: 500; color: var(--soft); }
main { padding: 2rem clamp(1rem, 5vw, 5rem) 6rem; min-width: 0; }
article { max-width: 46rem; margin: 0 auto; }
article + article { margin-top: 4rem; border-top: 3px double var(--line); padding-top: 2rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .15rem; }
:target { background: var(--doubt-ground); box-shadow: 0 0 0 .25rem var(--doubt-ground); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--ground); z-index: 1; }
header { border-bottom: 1px solid var(--line); margin-bottom: 2rem; padding-bottom: 1rem; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 1rem; overflow-wrap: anywhere; }
header h2 { font-size: .875rem; margin: 1rem 0 .25rem; }
header ul { margin: 0; padding-left: 1.2rem; }
dl { display: grid; grid-template-columns: 6rem 1fr; margin: 0; gap: .2rem .5rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.text { position: relative; overflow-wrap: break-word; }
.text p, .text h2, .text h3, .text h4, .text h5, .text h6 { margin: 0 0 .75rem; scroll-margin-top: 1rem; }
.text h2, .text h3, .text h4, .text h5, .text h6 { font-size: 1rem; line-height: 1.4; margin-top: 1.5rem; }
.text h2 { font-size: 1.15rem; }
.text b { font-weight: 600; }
${[1, 2, 3, 4, 5, 6, 7, 8].map((depth) => `.in${depth} { padding-left: ${depth * 1.25}rem; }`).join('\n')}
.note { font-size: .85rem; color: var(--soft); border-left: 2px solid var(--line); margin-left: .25rem; padding-left: .75rem; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; font-size: .925rem; }
td { border: 1px solid var(--line); padding: .35rem .6rem; vertical-align: top; }
td:first-child:not(:only-child) { width: 28%; }
.bar { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: pre; }
dfn { font-style: normal; font-weight: 600; border-bottom: 2px solid var(--term); }
.term { text-decoration: underline dotted var(--term); text-underline-offset: .2em; cursor: help; }
mark, .nowhere { color: var(--doubt); background: var(--doubt-ground); }
.nowhere { text-decoration: underline wavy; text-underline-offset: .2em; }
.rewritten { border-bottom: 1px dashed var(--doubt); }
aside { border-left: 3px solid var(--link); background: var(--panel); padding: .5rem .8rem; margin: 0 0 1rem; overflow-wrap: anywhere; }
aside.problem { border-color: var(--doubt); }
.page::before { content: "p. " attr(data-page); position: absolute; left: -3.5rem; font: normal .75rem/2 system-ui, sans-serif; color: var(--soft); }
@media (max-width: 60rem) { body { display: block; } nav { position: static; height: auto; max-height: 40vh; border-right: 0; border-bottom: 1px solid var(--line); } .page::before { position: static; border: 1px solid var(--line); border-radius: .2rem; padding: 0 .3rem; margin-right: .3rem; } }
@media print { :root { --ink: #000; --soft: #444; --ground: #fff; --panel: #fff; --link: #000; } body { display: block; } nav, .skip { display: none; } article { max-width: none; } aside, tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } }
`;
