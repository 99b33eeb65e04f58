import { Table } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { ScrollRegion } from "../../scroll-region"

interface Props {
  /** what the table lists, for screen readers */
  label: string
  columns: string[]
  /** the rows end with a menu, whose column has no visible name */
  hasMenu?: boolean
  children: ReactNode
}

/** The table of a settings page: names of columns, then `Table.Row`s. */
export const RowsTable = ({ label, columns, hasMenu, children }: Props) => {
  const { t } = useTranslation("helpdesk")
  return (
    <ScrollRegion label={label}>
      <Table>
        <Table.Header>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column}>{column}</Table.HeaderCell>
            ))}
            {hasMenu && (
              <Table.HeaderCell>
                <span className="sr-only">{t("settings.actions")}</span>
              </Table.HeaderCell>
            )}
          </Table.Row>
        </Table.Header>
        <Table.Body>{children}</Table.Body>
      </Table>
    </ScrollRegion>
  )
}
