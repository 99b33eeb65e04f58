import EmailReplyParser from "email-reply-parser"
import { findQuoteStart, isQuoted, type QuoteStart } from "./quote-markers"
import { signatureStart } from "./signature"

export interface FoldedText {
  /** what the writer added: without quoted history and signature */
  visible: string
  /** the rest, from the first folded line on; "" when nothing is folded */
  folded: string
}

/** Longer bodies are newsletters and logs; scanning them line by line gains nothing. */
const MAX_LINES = 20_000
/** The library's patterns backtrack cubically in the length of a line. */
const MAX_LIBRARY_LENGTH = 10_000
const LONG_LINE = /[^\n]{301}/

/**
 * Splits a plain-text body into what was written now and what is quoted or signature. Never empty
 * where there is text: a mail that is nothing but a quote is shown whole.
 */
export function foldQuotes(text: string): FoldedText {
  const lines = text.replace(/\r\n?/g, "\n").split("\n", MAX_LINES)
  const kept = withoutLeadingBlanks(keptLines(lines)).join("\n").trimEnd()
  const visible = withoutKnownQuotes(kept)
  if (visible.trim() === "") {
    return { visible: text.trim(), folded: "" }
  }
  return { visible, folded: remainder(text, visible) }
}

function keptLines(lines: string[]): string[] {
  const start = findQuoteStart(lines)
  if (!start) {
    return withoutTail(lines)
  }
  const before = lines.slice(0, start.index)
  const after = lines.slice(start.end)
  if (isBlank(before)) {
    return start.kind === "block" ? lines : answersOf(after)
  }
  return hasAnswersBelow(start, after) ? [...before, ...withoutTail(after)] : withoutTail(before)
}

/** The writer answered beneath the quote. */
function answersOf(after: string[]): string[] {
  const firstOwn = after.findIndex((line) => line.trim() !== "" && !isQuoted(line))
  return firstOwn < 0 ? [] : keptLines(after.slice(firstOwn))
}

/** Answers between the quoted lines only make sense together with them. */
function hasAnswersBelow(start: QuoteStart, after: string[]): boolean {
  const firstFilled = after.find((line) => line.trim() !== "") ?? ""
  if (start.kind === "block" || !isQuoted(firstFilled)) {
    return false
  }
  return !isBlank(withoutTail(after).filter((line) => !isQuoted(line)))
}

/** Without signature and the quotes at the very end. */
function withoutTail(lines: string[]): string[] {
  let end = signatureStart(lines)
  while (end > 0 && (lines[end - 1].trim() === "" || isQuoted(lines[end - 1]))) {
    end--
  }
  const rest = lines.slice(0, end)
  return end < lines.length && signatureStart(rest) < end ? withoutTail(rest) : rest
}

/** Attributions only the library knows. Its idea of a closing is not followed: names would go. */
function withoutKnownQuotes(visible: string): string {
  const isTooMuch = visible.length > MAX_LIBRARY_LENGTH || LONG_LINE.test(visible)
  if (isTooMuch) {
    return visible
  }
  const fragments = new EmailReplyParser().read(visible).getFragments()
  const own = fragments.filter((fragment) => !(fragment.isHidden() && fragment.isQuoted()))
  const reply = own.join("\n").trimEnd()
  return visible.startsWith(reply) ? reply : visible
}

function remainder(text: string, visible: string): string {
  const normalized = text.replace(/\r\n?/g, "\n")
  const at = normalized.indexOf(visible)
  return at < 0
    ? normalized.trim()
    : normalized.slice(at + visible.length).trim() || normalized.slice(0, at).trim()
}

function withoutLeadingBlanks(lines: string[]): string[] {
  const first = lines.findIndex((line) => /[^\s\u200b]/.test(line))
  return first < 0 ? [] : lines.slice(first)
}

function isBlank(lines: string[]): boolean {
  return lines.every((line) => line.trim() === "")
}
