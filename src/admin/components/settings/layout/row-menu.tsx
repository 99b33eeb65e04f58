import { EllipsisHorizontal } from "@medusajs/icons"
import { type ActionMenuProps, ActionMenu } from "@medusajs/dashboard/components"
import { IconButton } from "@medusajs/ui"

interface Props extends Pick<ActionMenuProps, "groups"> {
  /** says whose menu it is, the button itself shows only dots */
  label: string
}

export const RowMenu = ({ label, groups }: Props) => (
  <ActionMenu groups={groups}>
    <IconButton size="small" variant="transparent" aria-label={label}>
      <EllipsisHorizontal />
    </IconButton>
  </ActionMenu>
)
