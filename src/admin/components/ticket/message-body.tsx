import { Button, InlineTip, Text } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketMessageDTO } from "../../../types"
import { foldHtml } from "../../lib/message-html"
import { MessageFrame } from "./message-frame"

/** Quoting programs add at least a line and an introduction; less is a signature's dash. */
const QUOTE_LENGTH = 80

/**
 * What was written now, first. Where the HTML marks its quotes they fold inside it; where only the
 * text tells them apart, the text is shown until somebody asks for the whole mail.
 */
export const MessageBody = ({ message }: { message: TicketMessageDTO }) => {
  const { t } = useTranslation("helpdesk")
  const [isWhole, setIsWhole] = useState(false)
  const [showRemote, setShowRemote] = useState(false)
  const { body_html, body_text, visible_text } = message
  const folded = useMemo(() => (body_html ? foldHtml(body_html) : null), [body_html])
  const hasQuotedText =
    visible_text.trim() !== "" && body_text.length - visible_text.length > QUOTE_LENGTH
  const isTextOnly = !folded || (hasQuotedText && !folded.isFolded && !isWhole)
  const canFold = folded?.isFolded || hasQuotedText
  const html = isWhole ? body_html : folded?.html

  return (
    <div className="flex flex-col gap-y-3">
      {isTextOnly || !html ? (
        <Text size="small" className="text-ui-fg-base whitespace-pre-wrap [overflow-wrap:anywhere]">
          {(isWhole ? body_text : visible_text || body_text).trim()}
        </Text>
      ) : (
        <>
          {message.has_remote_images && !showRemote && (
            <RemoteImagesTip onShow={() => setShowRemote(true)} />
          )}
          <MessageFrame html={html} attachments={message.attachments} showRemote={showRemote} />
        </>
      )}
      {canFold && (
        <Button
          size="small"
          variant="transparent"
          aria-expanded={isWhole}
          className="text-ui-fg-subtle -ml-2 self-start"
          onClick={() => setIsWhole(!isWhole)}
        >
          {t(isWhole ? "timeline.hideQuoted" : "timeline.showQuoted")}
        </Button>
      )}
    </div>
  )
}

const RemoteImagesTip = ({ onShow }: { onShow: () => void }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <InlineTip label={t("timeline.imagesBlocked")} variant="info">
      {t("timeline.remoteImages")}{" "}
      <button type="button" className="text-ui-fg-base underline" onClick={onShow}>
        {t("timeline.loadImages")}
      </button>
    </InlineTip>
  )
}
