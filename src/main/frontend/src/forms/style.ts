const light =
  '--ink:#1d2522;--paper:#fff;--line:#75807c;--soft:#c9d0cd;--dim:#55605c;--bad:#b3261e;--bad-paper:#fdf1f0;--go:var(--baton-accent,#17634f);--on-go:var(--baton-on-accent,#fff);--link:var(--baton-link,#17634f);color-scheme:light';
const dark =
  '--ink:#edf1ef;--paper:#1b211f;--line:#8d9893;--soft:#46504c;--dim:#b4beba;--bad:#ffb4ab;--bad-paper:#3a2220;--go:var(--baton-accent-dark,#7fd3b9);--on-go:var(--baton-on-accent-dark,#06251c);--link:var(--baton-link-dark,#7fd3b9);color-scheme:dark';

/** One constructable style sheet: a page's policy on styles has nothing to say against it. */
export const css = `
:host{all:initial;display:block;${light}}
:host([data-theme=dark]){${dark}}
@media (prefers-color-scheme:dark){:host([data-theme=auto]){${dark}}}
*,*::before{box-sizing:border-box}
[hidden]{display:none!important}
.card{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:12px;padding:20px;max-width:560px;overflow-wrap:anywhere;text-align:start}
h2{font-size:22px;line-height:1.25;margin:0 0 8px}
p{margin:0 0 12px}
.field{margin:0 0 14px}
label{display:block;font-weight:600;margin:0 0 4px}
.optional{font-weight:400;color:var(--dim)}
input,select,textarea{width:100%;min-height:44px;padding:8px 12px;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:8px}
textarea{resize:vertical}
[aria-invalid=true]{border:2px solid var(--bad)}
.error{margin:4px 0 0;color:var(--bad);font-weight:600}
.notice{border-inline-start:5px solid var(--bad);background:var(--bad-paper);padding:10px 14px;border-radius:4px}
.consent{display:grid;grid-template-columns:28px 1fr;gap:4px 8px;align-items:start}
.consent input{width:24px;height:24px;min-height:0;margin:1px 0 0}
.consent label{font-weight:400;margin:0}
.consent a,.consent .error{grid-column:2;justify-self:start}
a{color:var(--link)}
.trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.card{position:relative}
button{min-height:44px;padding:8px 20px;font:inherit;font-weight:600;color:var(--on-go);background:var(--go);border:1px solid transparent;border-radius:8px;cursor:pointer}
button[aria-disabled=true]{opacity:.7;cursor:progress}
.go{width:100%}
.quiet{min-height:36px;padding:4px 14px;color:var(--ink);background:var(--paper);border-color:var(--line)}
.status{min-height:24px;margin:8px 0 0}
.cookies{margin:8px 0 0;padding:14px 0 0;border-top:1px solid var(--soft);font-size:15px}
.cookies p{margin:0 0 8px}
.choices{display:flex;flex-wrap:wrap;gap:8px}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
[tabindex="-1"]:focus{outline:none}
dialog{border:0;padding:0;background:transparent;width:min(560px,calc(100vw - 24px));max-width:none;max-height:calc(100dvh - 24px);overflow:auto;border-radius:12px}
dialog::backdrop{background:rgb(0 0 0/.55)}
.close{position:absolute;inset-block-start:18px;inset-inline-end:20px}
dialog h2{padding-inline-end:110px;min-height:32px}
`;
