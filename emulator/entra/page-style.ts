/** Style of the sign-in pages. Colours meet WCAG AA in both schemes; nothing needs more than 320 pixels. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f6f5f2; --card: #ffffff; --ink: #1f2328; --soft: #57606a; --line: #d5d3cc; --edge: #85827a;
  --accent: #0b5a52; --accent-soft: #e2f1ee; --on-accent: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16191c; --card: #1f2428; --ink: #eceff2; --soft: #a9b4bf; --line: #363e45; --edge: #8b959f;
    --accent: #6fd3c4; --accent-soft: #17332f; --on-accent: #0c1f1c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 60rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem); }
main.narrow { max-width: 34rem; }
h1 { font-size: clamp(1.5rem, 5vw, 2rem); line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font-size: 1rem; margin: 2rem 0 .75rem; color: var(--soft); font-weight: 600; }
p { margin: 0 0 1rem; max-width: 42rem; }
.council { color: var(--accent); font-weight: 600; margin: 0 0 .25rem; }
.soft { color: var(--soft); }
.find { display: grid; gap: .25rem; max-width: 24rem; margin-top: 1.5rem; }
.find label { font-weight: 600; }
input[type=search] {
  font: inherit; color: inherit; background: var(--card); width: 100%;
  border: 1px solid var(--edge); border-radius: .5rem; padding: .6rem .75rem;
}
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
[hidden] { display: none !important; }
.person {
  font: inherit; color: inherit; text-align: start; cursor: pointer; width: 100%; height: 100%; min-height: 4rem;
  display: grid; grid-template-columns: 2.5rem minmax(0, 1fr); gap: .75rem; align-items: center;
  background: var(--card); border: 1px solid var(--line); border-radius: .625rem; padding: .625rem .75rem;
}
.person:hover { border-color: var(--accent); background: var(--accent-soft); }
.person .initials {
  width: 2.5rem; height: 2.5rem; border-radius: 50%; display: grid; place-items: center;
  background: var(--accent-soft); color: var(--accent); font-weight: 600; font-size: .875rem;
}
.person .name { display: block; font-weight: 600; overflow-wrap: anywhere; }
.person .post { display: block; color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: clamp(1rem, 5vw, 2rem); }
.card ul { display: block; list-style: disc; padding-inline-start: 1.25rem; margin-bottom: 1rem; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem; }
.actions button {
  font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border-radius: .5rem; cursor: pointer;
  border: 1px solid var(--edge); background: var(--card); color: var(--ink);
}
.actions .main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code { overflow-wrap: anywhere; }
@media (prefers-reduced-motion: no-preference) { .person { transition: background-color .12s, border-color .12s; } }
`;
