import type { TicketCategoryDTO } from "../../../../types"

export interface CategoryNode {
  category: TicketCategoryDTO
  depth: number
}

/**
 * Categories in reading order, children below their parent. What hangs on a missing parent stands
 * at the top, and a cycle is cut: every category is listed exactly once.
 */
export function categoryTree(categories: readonly TicketCategoryDTO[]): CategoryNode[] {
  const ids = new Set(categories.map((category) => category.id))
  const seen = new Set<string>()
  const byName = [...categories].sort((one, other) => one.name.localeCompare(other.name))
  const visit = (category: TicketCategoryDTO, depth: number): CategoryNode[] => {
    if (seen.has(category.id)) {
      return []
    }
    seen.add(category.id)
    const children = byName.filter((other) => other.parent_id === category.id)
    return [{ category, depth }, ...children.flatMap((child) => visit(child, depth + 1))]
  }
  const roots = byName.filter(({ parent_id }) => !parent_id || !ids.has(parent_id))
  return [...roots, ...byName].flatMap((category) => visit(category, 0))
}

/** Where a category may hang: anywhere except below itself. */
export function possibleParents(
  categories: readonly TicketCategoryDTO[],
  id: string | null
): CategoryNode[] {
  const nodes = categoryTree(categories)
  const start = nodes.findIndex((node) => node.category.id === id)
  if (start < 0) {
    return nodes
  }
  const after = nodes.findIndex((node, index) => index > start && node.depth <= nodes[start].depth)
  return [...nodes.slice(0, start), ...(after < 0 ? [] : nodes.slice(after))]
}
