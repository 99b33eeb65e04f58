import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

export const PAGE_SIZE = 20

interface Props {
  count: number
  page: number
  onPage: (page: number) => void
}

export const Paging = ({ count, page, onPage }: Props) => {
  const { t } = useTranslation("helpdesk")
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  return (
    <Table.Pagination
      count={count}
      pageSize={PAGE_SIZE}
      pageIndex={page}
      pageCount={pages}
      canPreviousPage={page > 0}
      canNextPage={page < pages - 1}
      previousPage={() => onPage(page - 1)}
      nextPage={() => onPage(page + 1)}
      translations={{
        of: t("settings.paging.of"),
        results: t("settings.paging.results"),
        pages: t("settings.paging.pages"),
        prev: t("settings.paging.prev"),
        next: t("settings.paging.next"),
      }}
    />
  )
}
