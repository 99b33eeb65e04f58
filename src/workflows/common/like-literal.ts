/** Text that LIKE and ILIKE take for itself: without wildcards. */
export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, "\\$&")
