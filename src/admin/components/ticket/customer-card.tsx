import { ArrowUpRightOnBox, EllipsisHorizontal, PencilSquare } from "@medusajs/icons"
import { ActionMenu } from "@medusajs/dashboard/components"
import { Button, IconButton, Skeleton, Text } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { TicketCustomerDTO, TicketDTO } from "../../../types"
import { useAccount } from "../../hooks/accounts"
import { contactName, customerName } from "../../lib/people"
import { AccountRows } from "../account/account-rows"
import { PinnedNote } from "../account/pinned-note"
import { ErrorState } from "../empty-state"
import { MatchCustomer } from "./match-customer"
import { SideCard } from "./side-card"

export const CustomerCard = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  const [isMatching, setIsMatching] = useState(false)
  const { customer } = ticket
  return (
    <>
      <SideCard
        title={customer ? customerName(customer) : t("ticket.customer.title")}
        action={
          customer && <CustomerMenu customerId={customer.id} onMatch={() => setIsMatching(true)} />
        }
      >
        {customer ? (
          <KnownCustomer customer={customer} ticket={ticket} />
        ) : (
          <UnknownSender ticket={ticket} onMatch={() => setIsMatching(true)} />
        )}
      </SideCard>
      {isMatching && <MatchCustomer ticket={ticket} onClose={() => setIsMatching(false)} />}
    </>
  )
}

interface CustomerMenuProps {
  customerId: string
  onMatch: () => void
}

const CustomerMenu = ({ customerId, onMatch }: CustomerMenuProps) => {
  const { t } = useTranslation("helpdesk")
  return (
    <ActionMenu
      groups={[
        {
          actions: [
            {
              icon: <ArrowUpRightOnBox />,
              label: t("ticket.customer.view"),
              to: `/customers/${customerId}`,
            },
            { icon: <PencilSquare />, label: t("ticket.customer.change"), onClick: onMatch },
          ],
        },
      ]}
    >
      <IconButton size="small" variant="transparent" aria-label={t("ticket.menuLabel")}>
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}

interface KnownCustomerProps {
  customer: TicketCustomerDTO
  ticket: TicketDTO
}

const KnownCustomer = ({ customer, ticket }: KnownCustomerProps) => {
  const { t } = useTranslation("helpdesk")
  const writesFromElsewhere = ticket.requester_email && ticket.requester_email !== customer.email
  return (
    <>
      <Person email={customer.email}>
        <Link
          to={`/customers/${customer.id}`}
          className="text-ui-fg-base underline underline-offset-2"
        >
          {contactName(customer) || customerName(customer)}
        </Link>
      </Person>
      {writesFromElsewhere && (
        <Person email={ticket.requester_email ?? ""}>
          {ticket.requester_name || t("ticket.customer.sender")}
        </Person>
      )}
      <CustomerAccount customerId={customer.id} />
    </>
  )
}

/** Comes after the person and never holds the ticket up. */
const CustomerAccount = ({ customerId }: { customerId: string }) => {
  const { data, error, refetch } = useAccount(customerId)
  if (error && !data) {
    return <ErrorState error={error} onRetry={() => void refetch()} className="min-h-0 py-4" />
  }
  return data ? (
    <>
      {data.account.pinned_note && <PinnedNote note={data.account.pinned_note} />}
      <AccountRows {...data} />
    </>
  ) : (
    <div className="px-6 py-4">
      <Skeleton className="h-16 w-full" />
    </div>
  )
}

interface UnknownSenderProps {
  ticket: TicketDTO
  onMatch: () => void
}

const UnknownSender = ({ ticket, onMatch }: UnknownSenderProps) => {
  const { t } = useTranslation("helpdesk")
  return (
    <>
      {ticket.requester_email && (
        <Person email={ticket.requester_email}>
          {ticket.requester_name || t("ticket.customer.sender")}
        </Person>
      )}
      <div className="flex flex-col items-start gap-y-3 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {t("ticket.customer.none")}
        </Text>
        <Button size="small" variant="secondary" onClick={onMatch}>
          {t("ticket.customer.match")}
        </Button>
      </div>
    </>
  )
}

interface PersonProps {
  email: string
  /** the name */
  children: ReactNode
}

const Person = ({ email, children }: PersonProps) => (
  <div className="txt-compact-small flex flex-col gap-y-1 px-6 py-4">
    <span className="text-ui-fg-base font-medium">{children}</span>
    <span className="text-ui-fg-subtle [overflow-wrap:anywhere]">{email}</span>
  </div>
)
