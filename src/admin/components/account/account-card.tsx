import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Container, Heading, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CustomerAccountDTO } from "../../../types"
import { useAccount } from "../../hooks/accounts"
import { useFormat } from "../../hooks/use-format"
import { QueryContent } from "../settings/layout"
import { AccountDrawer } from "./account-drawer"
import { AccountRows } from "./account-rows"
import { PinnedNote } from "./pinned-note"

/** What the desk knows of a customer, on the customer's own page. */
export const AccountCard = ({ customerId }: { customerId: string }) => {
  const { t } = useTranslation("helpdesk")
  const query = useAccount(customerId)
  const [isEditing, setIsEditing] = useState(false)
  return (
    <Container className="divide-y p-0" data-testid="helpdesk-account">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("account.title")}</Heading>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("account.edit")}
          disabled={!query.data}
          onClick={() => setIsEditing(true)}
        >
          <PencilSquare />
        </IconButton>
      </div>
      <QueryContent query={query}>
        {(answer) => (
          <>
            {answer.account.pinned_note && <PinnedNote note={answer.account.pinned_note} />}
            <AccountRows {...answer} />
            <OtherRows account={answer.account} />
            {isEditing && (
              <AccountDrawer account={answer.account} onClose={() => setIsEditing(false)} />
            )}
          </>
        )}
      </QueryContent>
    </Container>
  )
}

const OtherRows = ({ account }: { account: CustomerAccountDTO }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const { payment_terms_days: days, language, extra_emails, domains } = account
  const rows: [string, string | null][] = [
    ["paymentTerms", days === null ? null : t("account.days", { count: days })],
    ["language", language && format.language(language)],
    ["emails", extra_emails.join("\n") || null],
    ["domains", domains.join("\n") || null],
  ]
  return rows.map(
    ([name, value]) =>
      value && (
        <SectionRow
          key={name}
          title={t(`account.fields.${name}`)}
          value={<span className="whitespace-pre-line [overflow-wrap:anywhere]">{value}</span>}
        />
      )
  )
}
