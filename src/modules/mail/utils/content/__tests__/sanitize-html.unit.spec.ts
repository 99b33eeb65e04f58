import { sanitizeAgentHtml, sanitizeEmailHtml } from "../sanitize-html"

/** Each of these must come out without anything that runs, loads or leaves the message's box. */
const ATTACKS = [
  `<script>alert(1)</script>`,
  `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
  `<scr<script>ipt>alert(1)</scr</script>ipt>`,
  `<script\n>alert(1)</script\n>`,
  `<script/x>alert(1)</script>`,
  `<<script>alert(1)//<</script>`,
  `<script>alert(1)`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
  `<img src=x onerror=alert(1)>`,
  `<img/src=x/onerror=alert(1)>`,
  `<img src="x" onerror\n=\n"alert(1)">`,
  `<img src='x'onerror='alert(1)'>`,
  `<IMG """><SCRIPT>alert(1)</SCRIPT>">`,
  `<img src=\`x\`onerror=alert(1)>`,
  `<img src="javascript:alert(1)">`,
  `<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">`,
  `<img src="data:text/html,<script>alert(1)</script>">`,
  `<img srcset="https://evil.example/a.png 1x">`,
  `<img lowsrc="https://evil.example/a.png" dynsrc="https://evil.example/b.png">`,
  `<img src="x" style="background:url(https://evil.example/t.png)">`,
  `<body onload=alert(1)>`,
  `<body background="https://evil.example/t.png">`,
  `<div onmouseover="alert(1)">x</div>`,
  `<div/onclick=alert(1)>x</div>`,
  `<details open ontoggle=alert(1)>x</details>`,
  `<input autofocus onfocus=alert(1)>`,
  `<select autofocus onfocus=alert(1)><option>x</select>`,
  `<textarea autofocus onfocus=alert(1)></textarea>`,
  `<video src="https://evil.example/v.mp4" onerror=alert(1)></video>`,
  `<video poster="https://evil.example/p.png"></video>`,
  `<audio src=x onerror=alert(1)></audio>`,
  `<svg onload=alert(1)></svg>`,
  `<svg><script>alert(1)</script></svg>`,
  `<svg><animate onbegin=alert(1) attributeName=x></svg>`,
  `<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>`,
  `<svg><image href="https://evil.example/t.png"/></svg>`,
  `<svg><style><img src=x onerror=alert(1)></style></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>`,
  `<math href="javascript:alert(1)">x</math>`,
  `<iframe src="javascript:alert(1)"></iframe>`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  `<frameset><frame src="javascript:alert(1)"></frameset>`,
  `<object data="javascript:alert(1)"></object>`,
  `<embed src="https://evil.example/x.swf">`,
  `<applet code="x.class" archive="https://evil.example/x.jar"></applet>`,
  `<a href="javascript:alert(1)">x</a>`,
  `<a href="JaVaScRiPt:alert(1)">x</a>`,
  `<a href=" javascript:alert(1)">x</a>`,
  `<a href="java\tscript:alert(1)">x</a>`,
  `<a href="java\nscript:alert(1)">x</a>`,
  `<a href="&#106;avascript:alert(1)">x</a>`,
  `<a href="&#x6A&#x61vascript&colon;alert(1)">x</a>`,
  `<a href="javascript&colon;alert(1)">x</a>`,
  `<a href="\u0001javascript:alert(1)">x</a>`,
  `<a href="jav\u0000ascript:alert(1)">x</a>`,
  `<a href="vbscript:msgbox(1)">x</a>`,
  `<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>`,
  `<a href="file:///etc/passwd">x</a>`,
  `<a href="blob:https://x/1">x</a>`,
  `<a href="https://ok.example" onclick="alert(1)">x</a>`,
  `<form action="https://evil.example"><input name=password><button>Log in</button></form>`,
  `<button formaction="javascript:alert(1)">x</button>`,
  `<isindex action="javascript:alert(1)">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example">`,
  `<base href="https://evil.example/">`,
  `<link rel="stylesheet" href="https://evil.example/x.css">`,
  `<style>@import url(https://evil.example/x.css);</style>`,
  `<style>body{background:url(https://evil.example/t.png)}</style>`,
  `<style><!--</style><script>alert(1)//--></script>`,
  `<div style="background-image:url(https://evil.example/t.png)">x</div>`,
  `<div style="background:u\\72l(https://evil.example/t.png)">x</div>`,
  `<div style="width:expression(alert(1))">x</div>`,
  `<div style="-moz-binding:url(https://evil.example/x.xml#a)">x</div>`,
  `<div style="behavior:url(x.htc)">x</div>`,
  `<div style="position:fixed;top:0;left:0;width:100%;height:100%">x</div>`,
  `<div style="position:absolute;z-index:9999">x</div>`,
  `<div style="content:url(https://evil.example/t.png)">x</div>`,
  `<div style="list-style:url(https://evil.example/t.png)">x</div>`,
  `<div style="color:red;--x:url(https://evil.example/t.png)">x</div>`,
  `<table background="https://evil.example/t.png"><tr><td background="//evil.example/t.png">x</table>`,
  `<!--[if gte IE 4]><script>alert(1)</script><![endif]-->`,
  `<![CDATA[<script>alert(1)</script>]]>`,
  `<?xml version="1.0"?><script>alert(1)</script>`,
  `<template><script>alert(1)</script></template>`,
  `<xmp><script>alert(1)</script></xmp>`,
  `<title><img src=x onerror=alert(1)></title>`,
  `<plaintext><img src=x onerror=alert(1)>`,
  `<marquee onstart=alert(1)>x</marquee>`,
  `<img src=x data-remote-src="javascript:alert(1)">`,
  `<div data-remote-src="https://evil.example/t.png">x</div>`,
  `<p id="app" name="body" class="fixed inset-0">x</p>`,
]

/** Real tags only: what is escaped to text is harmless. */
function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? []
}

describe("sanitizeEmailHtml", () => {
  it("knows at least sixty attacks", () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(60)
  })

  it.each(ATTACKS)("disarms %s", (attack) => {
    for (const clean of [sanitizeEmailHtml(attack).html, sanitizeAgentHtml(attack)]) {
      for (const tag of tagsOf(clean)) {
        expect(tag).not.toMatch(
          /^<\/?(?:script|style|iframe|frame|object|embed|applet|form|input|button|select|textarea|meta|base|link|svg|math|video|audio|template|title|body)\b/i
        )
        expect(tag).not.toMatch(/[\s/"'`]on[a-z]+\s*=/i)
        expect(tag).not.toMatch(/(?:javascript|vbscript|data:text|data:image\/svg|file|blob)\s*:/i)
        expect(tag).not.toMatch(
          /\s(?:src|srcset|background|poster|lowsrc|dynsrc)="(?:https?:)?\/\//i
        )
        expect(tag).not.toMatch(
          /url\s*\(|expression\s*\(|position\s*:|behavior|binding|z-index|\\/i
        )
        expect(tag).not.toMatch(/\s(?:id|class|name)=/i)
        expect(tag).not.toMatch(/data-remote-src="(?!https:)/i)
      }
    }
  })

  it("keeps what mails are made of", () => {
    const mail = `<table width="600" cellpadding="0" bgcolor="#ffffff"><tr><td align="center" style="color:#333;font-family:Arial, sans-serif;padding:4px 8px"><h1>Hi</h1><p>a <b>b</b> <a href="https://x.example/?a=1&amp;b=2">c</a></p></td></tr></table>`
    const { html } = sanitizeEmailHtml(mail)
    expect(html).toContain(`<table width="600" cellpadding="0" bgcolor="#ffffff">`)
    expect(html).toContain("color:#333;font-family:Arial, sans-serif;padding:4px 8px")
    expect(html).toContain(
      `<a href="https://x.example/?a=1&amp;b=2" rel="noopener noreferrer nofollow" target="_blank">c</a>`
    )
  })

  it.each([
    ["https://x.example/a.png", "https://x.example/a.png"],
    ["http://x.example/a.png", "http://x.example/a.png"],
    ["//x.example/a.png", "https://x.example/a.png"],
  ])("parks the remote image %s until somebody asks for it", (source, parked) => {
    const result = sanitizeEmailHtml(`<img src="${source}" alt="logo">`)
    expect(result.hasRemoteImages).toBe(true)
    expect(result.html).toContain(`data-remote-src="${parked}"`)
    expect(result.html).not.toMatch(/\ssrc=/)
  })

  it.each(["cid:logo@x", "data:image/png;base64,iVBORw0KGgo="])("shows %s at once", (source) => {
    const result = sanitizeEmailHtml(`<img src="${source}">`)
    expect(result).toEqual({ html: `<img src="${source}" />`, hasRemoteImages: false })
  })

  it.each(["/app/settings", "settings", "//evil.example", "#top", "?a=1"])(
    "does not link to %s, which would lead into the helpdesk",
    (href) => {
      expect(sanitizeEmailHtml(`<a href="${href}">x</a>`).html).toBe("<a>x</a>")
    }
  )

  it.each(["mailto:a@example.com", "tel:+491234", "HTTP://x.example"])("links to %s", (href) => {
    expect(sanitizeEmailHtml(`<a href="${href}">x</a>`).html).toContain(`href="${href}"`)
  })

  it("survives markup that is nested beyond reason", () => {
    expect(sanitizeEmailHtml(`${"<div>".repeat(100_000)}deep`).html).toBe("<p>deep</p>")
    expect(sanitizeEmailHtml(`${"<div>".repeat(50)}deep`).html).toContain("<div>deep</div>")
  })
})

describe("sanitizeAgentHtml", () => {
  it("keeps remote images out altogether and inline images in", () => {
    const html = sanitizeAgentHtml(`<p>a<img src="https://x.example/a.png"><img src="cid:1"></p>`)
    expect(html).toBe(`<p>a<img src="cid:1" /></p>`)
  })
})
