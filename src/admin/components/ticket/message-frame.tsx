import { useEffect, useMemo, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketAttachmentDTO } from "../../../types"
import { adminUrl } from "../../lib/client"
import { frameDocument, isDesigned } from "../../lib/message-html"
import { pageFonts } from "../../lib/page-fonts"

interface MessageFrameProps {
  html: string
  attachments: TicketAttachmentDTO[]
  showRemote: boolean
}

/** Paper for mails that bring colours; the admin's own colours for those that bring none. */
const cssOf = (isPaper: boolean, style: CSSStyleDeclaration) => `
  :root { color-scheme: ${isPaper ? "light" : style.colorScheme || "normal"}; }
  body { margin: 0; padding: ${isPaper ? "12px" : "0"}; overflow-x: auto; overflow-wrap: anywhere;
    font: 13px/1.55 ${style.fontFamily.replaceAll("<", "")};
    color: ${isPaper ? "#18181b" : style.color}; background: ${isPaper ? "#fff" : "transparent"}; }
  img { max-width: 100%; height: auto; } pre { white-space: pre-wrap; }
  img:not([src]) { display: none; }
  blockquote { margin: 8px 0; padding-left: 10px; border-left: 2px solid currentColor; opacity: .75; }
  p { margin: 0 0 8px; } a { color: ${isPaper ? "#1d4ed8" : style.getPropertyValue("--fg-interactive")}; }`

/**
 * A stranger's HTML. The sandbox has no allow-scripts and the page's policy forbids scripts;
 * allow-same-origin only lets us measure its height and lets inline images carry the session.
 */
export const MessageFrame = ({ html, attachments, showRemote }: MessageFrameProps) => {
  const { t } = useTranslation("helpdesk")
  const hostRef = useRef<HTMLDivElement>(null)
  const frameRef = useRef<HTMLIFrameElement>(null)
  const [css, setCss] = useState<string | null>(null)
  const [height, setHeight] = useState(80)
  const isPaper = useMemo(() => isDesigned(html), [html])

  useEffect(() => {
    if (hostRef.current) {
      setCss(cssOf(isPaper, window.getComputedStyle(hostRef.current)))
    }
  }, [isPaper])

  const page = useMemo(
    () =>
      css === null
        ? undefined
        : frameDocument({
            html,
            attachments,
            showRemote,
            css,
            fonts: pageFonts(),
            urlOf: ({ id }) => absolute(`/helpdesk/attachments/${id}/content`, { inline: 1 }),
            imageOrigin: absolute("/helpdesk/attachments/"),
          }),
    [html, attachments, showRemote, css]
  )

  const observe = () => {
    const body = frameRef.current?.contentDocument?.body
    if (body) {
      const measure = () => setHeight(Math.min(body.scrollHeight, MAX_HEIGHT))
      measure()
      new ResizeObserver(measure).observe(body)
    }
  }

  return (
    <div ref={hostRef} className="txt-small text-ui-fg-base">
      {page !== undefined && (
        <iframe
          ref={frameRef}
          title={t("timeline.frameTitle")}
          sandbox="allow-popups allow-popups-to-escape-sandbox allow-same-origin"
          srcDoc={page}
          onLoad={observe}
          style={{ height }}
          className={isPaper ? "w-full rounded-md border bg-white" : "w-full"}
        />
      )}
    </div>
  )
}

/** Newsletters of any length must not freeze the page: beyond this the frame scrolls. */
const MAX_HEIGHT = 6_000

const absolute = (path: string, query?: object) =>
  new URL(adminUrl(path, query), window.location.origin).toString()
