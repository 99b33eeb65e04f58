import { Plus, Server } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CustomerServiceDTO } from "../../../types"
import { useServices } from "../../hooks/services"
import { EmptyState } from "../empty-state"
import { QueryContent } from "../settings/layout"
import { ServiceDrawer } from "./service-drawer"
import { ServiceTable } from "./service-table"

/** `null` is a new one. */
type Edited = CustomerServiceDTO | null

/** What runs at a customer, on the customer's own page. */
export const ServicesSection = ({ customerId }: { customerId: string }) => {
  const { t } = useTranslation("helpdesk")
  const query = useServices(customerId)
  const [edited, setEdited] = useState<Edited | undefined>(undefined)
  const addButton = (
    <Button size="small" variant="secondary" onClick={() => setEdited(null)}>
      <Plus />
      {t("account.services.add")}
    </Button>
  )
  return (
    <Container className="divide-y p-0" data-testid="helpdesk-services">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("account.services.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("account.services.subtitle")}
          </Text>
        </div>
        {addButton}
      </div>
      <QueryContent query={query}>
        {(services) =>
          services.length === 0 ? (
            <EmptyState
              icon={<Server />}
              title={t("account.services.empty")}
              hint={t("account.services.emptyHint")}
              className="min-h-[160px]"
            >
              {addButton}
            </EmptyState>
          ) : (
            <ServiceTable services={services} onEdit={setEdited} />
          )
        }
      </QueryContent>
      {edited !== undefined && (
        <ServiceDrawer
          customerId={customerId}
          service={edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Container>
  )
}
