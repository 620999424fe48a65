import { createHash } from "node:crypto";

/** One column in the console's colours and type; see app/globals.css, where their contrast is checked. */
export const STYLE = `
@font-face{font-family:"Inter Variable";src:url(/r/inter.woff2) format("woff2");font-weight:100 900;font-display:swap}
:root{color-scheme:light dark;--bg:light-dark(#f7f7f5,#151514);--panel:light-dark(#fff,#1d1c1b);--line:light-dark(#e4e3df,#2d2c2a);--line-strong:light-dark(#cfcdc7,#45433f);--control:light-dark(#8c8980,#77746d);--ink:light-dark(#1c1b19,#ecebe7);--ink-2:light-dark(#55534e,#b5b2ab);--accent:light-dark(#1f5d57,#7cc4ba);--accent-hover:light-dark(#184b46,#93d2c9);--accent-ink:light-dark(#fff,#10201e);--accent-soft:light-dark(#e3efed,#1d302e);--severe:light-dark(#a8231b,#f0958c)}
*,::before,::after{box-sizing:border-box}
html{background:var(--bg);color:var(--ink);font:400 1rem/1.6 "Inter Variable",Inter,system-ui,"DejaVu Sans",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;-webkit-font-smoothing:antialiased}
.page{max-width:44rem;margin:0 auto;padding:24px 20px 64px}
a{color:var(--accent);text-underline-offset:3px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.top{display:flex;flex-wrap:wrap;gap:8px 24px;align-items:baseline;justify-content:space-between;padding-bottom:40px;color:var(--ink-2);font-size:.875rem}
.top p{margin:0;font-weight:600;color:var(--ink)}
.top nav{display:flex;gap:16px}
.top nav a{padding:4px 0;text-decoration:none}
.top nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:underline;text-decoration-thickness:2px}
h1{margin:0;font-size:1.75rem;line-height:1.2;font-weight:600;letter-spacing:-.015em;text-wrap:balance}
.lead{margin:8px 0 32px;color:var(--ink-2);font-size:1.0625rem;text-wrap:pretty}
h2{margin:40px 0 12px;font-size:1rem;line-height:1.4;font-weight:600}
p{margin:0 0 8px;text-wrap:pretty}
.letter{margin:0;padding:20px 24px 24px;border:1px solid var(--line-strong);border-radius:8px;background:var(--panel)}
.letter h2{margin:0 0 8px;font-size:.875rem;color:var(--ink-2)}
.letter div{white-space:pre-wrap;overflow-wrap:anywhere;font-size:1.0625rem}
.letter .said{margin:16px 0 0;padding-top:12px;border-top:1px solid var(--line);color:var(--ink-2);font-size:.875rem;white-space:pre-wrap}
.steps{list-style:none;margin:0;padding:0}
.steps li{position:relative;padding:0 0 16px 28px}
.steps li::before{content:"";position:absolute;left:2px;top:6px;width:13px;height:13px;border-radius:50%;border:2px solid var(--accent);background:var(--bg)}
.steps li:last-child::before{background:var(--accent)}
.steps li:not(:last-child)::after{content:"";position:absolute;left:8px;top:20px;bottom:-4px;width:1px;background:var(--line-strong)}
.steps li:last-child{padding-bottom:0}
.steps time{display:block;color:var(--ink-2);font-size:.875rem;font-variant-numeric:tabular-nums}
.plain{margin:0;padding:0 0 0 20px}
.plain li{padding:2px 0;overflow-wrap:anywhere}
.plain li::marker{color:var(--control)}
.asked{margin:0 0 24px;padding:12px 16px;border-left:3px solid var(--accent);background:var(--accent-soft)}
.asked p:last-child{margin:0}
.asked p:first-child{font-weight:600}
.wrong{margin:0 0 24px;padding:12px 16px;border-left:3px solid var(--severe)}
details{border-top:1px solid var(--line-strong)}
details:last-of-type{border-bottom:1px solid var(--line-strong)}
summary{display:flex;justify-content:space-between;align-items:center;gap:16px;min-height:56px;padding:12px 4px;font-weight:550;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::after{content:"";flex:none;width:8px;height:8px;margin-right:4px;border:solid var(--ink-2);border-width:0 2px 2px 0;transform:translateY(-2px) rotate(45deg)}
details[open]>summary::after{transform:translateY(2px) rotate(225deg)}
summary:hover{color:var(--accent)}
form{display:flex;flex-direction:column;gap:16px;padding:0 4px 24px}
form p{margin:0;color:var(--ink-2)}
label{display:flex;flex-direction:column;gap:4px;font-size:.875rem;font-weight:550}
textarea,input,select{width:100%;min-height:44px;padding:8px 12px;border:1px solid var(--control);border-radius:6px;background:var(--panel);color:var(--ink);font:inherit;font-size:1rem;font-weight:400}
textarea{min-height:96px;resize:vertical}
button{align-self:flex-start;min-height:44px;padding:8px 20px;border:1px solid transparent;border-radius:6px;background:var(--accent);color:var(--accent-ink);font:inherit;font-weight:550;cursor:pointer}
button:hover{background:var(--accent-hover)}
.foot{margin-top:48px;padding-top:16px;border-top:1px solid var(--line);color:var(--ink-2);font-size:.8125rem}
.alone{padding-top:15vh}
@media(max-width:480px){.page{padding:16px 16px 48px}.top{padding-bottom:28px}h1{font-size:1.5rem}.letter{padding:16px}button{align-self:stretch}}
@media print{:root{color-scheme:light;--bg:#fff}html{font-size:11pt}.page{max-width:none;padding:0}.top nav,.ask,.screen{display:none}.letter{break-inside:avoid;border-color:#999}.top{padding-bottom:16pt}h2{break-after:avoid}.foot{margin-top:24pt}}
`;

const hash = createHash("sha256").update(STYLE).digest("base64");

/** No script at all; this one style by its hash; its font and its forms are ours. */
export const POLICY = `default-src 'none'; style-src 'sha256-${hash}'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
