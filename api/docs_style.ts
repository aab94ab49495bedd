/** How the API's page looks: the house's gold and black, light and dark. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --ink: #17140d; --paper: #fff; --soft: #faf7ee; --line: #e5dfcf;
  --muted: #665f50; --gold: #7a5f12; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f5f1e6; --paper: #0d0c09; --soft: #171510; --line: #35301f; --muted: #b5ac97;
    --gold: #d4af37; }
}
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  display: grid; grid-template: "header header" auto "nav main" 1fr / 20rem minmax(0, 1fr); }
header { grid-area: header; padding: 2.5rem max(1.5rem, 4vw); background: #000; color: #fff;
  border-bottom: 3px solid #d4af37; }
header p { max-width: 48rem; }
header a { color: #f4e5b8; }
h1 { margin: 0 0 1rem; color: #d4af37; font-size: 2rem; line-height: 1.2; }
nav { grid-area: nav; padding: 1rem 1.5rem 3rem max(1.5rem, 4vw); border-right: 1px solid var(--line); }
nav h2 { font-size: .8rem; text-transform: uppercase; letter-spacing: .08em; color: var(--muted); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: .35rem 0; font-size: .85rem; overflow-wrap: anywhere; color: inherit;
  text-decoration: none; }
nav a:hover { text-decoration: underline; }
main { grid-area: main; padding: 1rem max(1.5rem, 4vw) 4rem 2.5rem; max-width: 64rem; }
section { padding: 1.5rem 0; border-bottom: 1px solid var(--line); scroll-margin-top: 1rem; }
h3 { margin: 0; font-size: 1.1rem; overflow-wrap: anywhere; }
h4 { margin: 1.25rem 0 .5rem; font-size: .95rem; }
code { font: .9em ui-monospace, monospace; background: var(--soft); padding: .1em .3em;
  border-radius: .25em; }
header code { background: #221f14; }
.method { display: inline-block; min-width: 3.6rem; text-align: center; font: 700 .7rem/1.8
  ui-monospace, monospace; border: 1px solid currentColor; border-radius: .25rem; color: var(--gold); }
.permission { font-size: .8rem; border: 1px solid var(--line); border-radius: 1rem;
  padding: .1rem .6rem; color: var(--muted); }
.muted { color: var(--muted); font-weight: 400; font-size: .9em; }
.fields { margin: 0; padding: 0 0 0 1rem; list-style: none; border-left: 2px solid var(--line); }
.fields li { padding: .2rem 0; }
@media (max-width: 56rem) {
  body { display: block; }
  nav { border-right: 0; border-bottom: 1px solid var(--line); }
  main { padding-left: max(1.5rem, 4vw); }
}
`;
