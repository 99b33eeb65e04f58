import { ArrowDownTray } from "@medusajs/icons"
import { Button, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDownloadRaw, useRawHead } from "../../../hooks/inbound-emails"
import { messageOf } from "../../../lib/client"
import { QueryContent } from "../layout"

/** The mail as it arrived: its beginning as text, the whole of it as a file. */
export const RawSource = ({ id }: { id: string }) => {
  const { t } = useTranslation("helpdesk")
  const raw = useRawHead(id, true)
  const download = useDownloadRaw(id)
  const save = () =>
    download.mutate(undefined, { onError: (error) => toast.error(messageOf(error)) })
  return (
    <section className="flex flex-col gap-y-2" aria-label={t("settings.failed.source")}>
      <div className="flex items-center justify-between">
        <Text size="small" weight="plus">
          {t("settings.failed.source")}
        </Text>
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={download.isPending}
          onClick={save}
        >
          <ArrowDownTray />
          {t("settings.failed.download")}
        </Button>
      </div>
      <QueryContent query={raw}>
        {({ text, isCut }) => (
          <>
            <pre
              tabIndex={0}
              aria-label={t("settings.failed.source")}
              className="bg-ui-bg-subtle text-ui-fg-base shadow-borders-base max-h-96 overflow-auto rounded-lg p-3 font-mono text-xs leading-5"
            >
              {text}
            </pre>
            {isCut ? (
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("settings.failed.cut")}
              </Text>
            ) : null}
          </>
        )}
      </QueryContent>
    </section>
  )
}
