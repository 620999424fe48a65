import { createHash } from "node:crypto";

export const DOCS_STYLE = `
:root{color-scheme:light dark;--bg:#f7f7f5;--panel:#fff;--line:#e4e3df;--ink:#1c1b19;--quiet:#5f5c56;--accent:#1f5d57;--soft:#e3efed}
@media(prefers-color-scheme:dark){:root{--bg:#151514;--panel:#1d1c1b;--line:#2d2c2a;--ink:#ecebe7;--quiet:#b5b2ab;--accent:#7cc4ba;--soft:#1d302e}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:400 15px/1.6 "Inter Variable",Inter,system-ui,sans-serif}
main{max-width:860px;margin:0 auto;padding:32px 20px 96px}
h1{font-size:24px;font-weight:600;margin:0 0 8px}
h2{font-size:18px;font-weight:600;margin:48px 0 4px;padding-top:16px;border-top:1px solid var(--line)}
h3{font-size:14px;font-weight:600;margin:20px 0 4px}
p{margin:4px 0 12px;max-width:70ch}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
code{font:500 13px/1.5 ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:break-word}
.method{display:inline-block;min-width:44px;padding:0 6px;border-radius:4px;background:var(--soft);color:var(--accent);text-align:center}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:14px}
th{text-align:left;font-weight:550;color:var(--quiet)}
th,td{padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
nav ul{list-style:none;padding:0;margin:16px 0}
nav li{padding:2px 0}
summary{cursor:pointer;font-weight:550;padding:6px 0}
.quiet{color:var(--quiet)}
pre{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:12px;overflow-x:auto}
`;

const hash = createHash("sha256").update(DOCS_STYLE).digest("base64");

/** Nothing but this one style, by its hash: the page has no script, loads nothing and sends nothing. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
