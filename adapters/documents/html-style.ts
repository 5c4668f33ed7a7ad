import { createHash } from 'node:crypto';

// Read on a screen, printed and signed: one column, black on white, names in the margin where there is room for them.
export const STYLE = `
body{margin:0;background:#fff;color:#111;font:1.0625rem/1.6 'Source Serif 4',Georgia,'Times New Roman',serif}
main{max-width:36rem;margin:3.5rem auto;padding:0 1.25rem;position:relative}
header{border-bottom:1px solid #111;margin-bottom:2rem;padding-bottom:1.25rem}
.running{font-size:.8rem;letter-spacing:.08em;text-align:right;margin:0 0 1.5rem}
.issuer{font-size:.85rem;letter-spacing:.06em;margin:0;color:#333}
h1{font-size:1.65rem;line-height:1.25;font-weight:600;margin:.6rem 0 .8rem}
h2{font-size:1.05rem;font-weight:600;margin:2.25rem 0 .75rem}
.status{font-size:.9rem;margin:.2rem 0}
.words{white-space:pre-wrap}
.para{margin:.8rem 0;position:relative;padding-left:2.4rem}
.para.unnumbered{padding-left:0}
.label{position:absolute;left:0;font-variant-numeric:lining-nums tabular-nums}
.d1{margin-left:2.4rem}.d2{margin-left:4.8rem}.d3{margin-left:7.2rem}
.margin{font-size:.78rem;line-height:1.35;font-style:italic;color:#333;margin:.2rem 0 0}
.remark,.beneath{font-size:.86rem;line-height:1.45;color:#222;margin:.3rem 0}
.remark{margin-left:1.2rem;border-left:1px solid #999;padding-left:.8rem}
.beneath{margin-left:1.6rem}
.item{margin:.9rem 0 .2rem}
.ref{font-size:.82em;color:#555}
.mark{font-size:.82em}
.open{font-weight:600;background:#f4f1e4;box-decoration-break:clone}
sup a{color:inherit;text-decoration:none}
table{border-collapse:collapse;width:100%;font-size:.86rem;line-height:1.4}
caption{text-align:left;position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid #ccc;overflow-wrap:anywhere}
th{font-weight:600;border-bottom:1px solid #111}
.notes{font-size:.86rem;line-height:1.45}
footer{border-top:1px solid #111;margin-top:3rem;padding-top:.7rem;font-size:.75rem;line-height:1.5;color:#444;overflow-wrap:anywhere}
footer p{margin:0}
@media(min-width:64rem){.margin{position:absolute;left:calc(100% + 1.5rem);top:.2rem;width:11rem;margin:0}}
@media print{main{margin:0 auto}h2{break-after:avoid}.para,.item,tr{break-inside:avoid}}
`;

/** What the style must be named by for a policy (CSP) to let it in. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
