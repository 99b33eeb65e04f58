export type Removal = { type: "deleted" } | { type: "archived" }

/** What history names keeps its name: it is archived; what nothing names is deleted. */
export const removalOf = (uses: number): Removal =>
  uses > 0 ? { type: "archived" } : { type: "deleted" }
