const MAX_SIGNATURE_LINES = 25

/** RFC 3676 section 4.3 writes "-- "; many programs lose the space or use a dash. */
const DELIMITER = /^(?:--|—|–) ?$/
const RULE = /^\s*(?:[-_=*#~+ᐧ]\s*){2,}$/u
/** A drawn line of underscores, as older clients and mailing lists set above a signature. */
const DRAWN = /^_{5,}\s*$/
const MAX_DRAWN_LINES = 8
const DEVICE =
  /^\s*(?:\*|_)?(?:sent (?:from|via|with|using)\b|get outlook for|gesendet (?:von|mit)\b|von meinem .{1,60} gesendet|diese nachricht wurde von .{1,60} gesendet|envoyé (?:de|depuis|avec|à partir)\b|télécharger outlook|enviado (?:desde|do|a partir|com)\b|inviato (?:da|con)\b|ottieni outlook|verzonden (?:vanaf|met)\b|verstuurd vanaf|sendt fra|skickat från|lähetetty|wysłan[eo] z|отправлено (?:с|из)|yahoo mail[:.]|holen sie sich outlook|outlook für (?:ios|android))/iu

/** Index of the first line of the signature; `lines.length` when there is none. */
export function signatureStart(lines: string[]): number {
  const end = lastFilled(lines) + 1
  const first = Math.max(0, end - MAX_SIGNATURE_LINES)
  for (let index = first; index < end; index++) {
    if (DELIMITER.test(lines[index]) && hasTextBefore(lines, index)) {
      return index
    }
  }
  for (let index = Math.max(first, end - MAX_DRAWN_LINES); index < end; index++) {
    if (DRAWN.test(lines[index]) && hasTextBefore(lines, index)) {
      return index
    }
  }
  for (let index = Math.max(first, end - 6); index < end; index++) {
    if (DEVICE.test(lines[index]) && hasTextBefore(lines, index)) {
      return index
    }
  }
  return withoutRules(lines, end) < end ? withoutRules(lines, end) : lines.length
}

/** Rules at the very end separate nothing any more. */
function withoutRules(lines: string[], end: number): number {
  let start = end
  while (
    start > 0 &&
    (lines[start - 1].trim() === "" ||
      lines[start - 1].trim() === "ᐧ" ||
      RULE.test(lines[start - 1]))
  ) {
    start--
  }
  return start
}

function lastFilled(lines: string[]): number {
  let index = lines.length - 1
  while (index >= 0 && lines[index].trim() === "") {
    index--
  }
  return index
}

function hasTextBefore(lines: string[], index: number): boolean {
  return lines.slice(0, index).some((line) => line.trim() !== "")
}
