import { isUtf8 } from "node:buffer"
import iconv from "iconv-lite"
import { decode as decodeWithLibmime } from "libmime/lib/charset.js"

/**
 * Labels as real mail uses them. Senders of "gb2312" write GBK or GB18030, of "ks_c_5601" write
 * CP949, of "iso-8859-1" write windows-1252: each superset reads the narrow set as well.
 */
const SUPERSETS: Record<string, string> = {
  gb2312: "gb18030",
  gb_2312: "gb18030",
  "gb_2312-80": "gb18030",
  "euc-cn": "gb18030",
  gbk: "gb18030",
  "x-gbk": "gb18030",
  cp936: "gb18030",
  "windows-936": "gb18030",
  "ks_c_5601-1987": "cp949",
  "ks_c_5601-1989": "cp949",
  ks_c_5601: "cp949",
  ksc5601: "cp949",
  ksc_5601: "cp949",
  "euc-kr": "cp949",
  euckr: "cp949",
  korean: "cp949",
  "windows-949": "cp949",
  "iso-8859-1": "windows-1252",
  iso8859_1: "windows-1252",
  "iso-8859-9": "windows-1254",
  "iso-8859-11": "windows-874",
  "tis-620": "windows-874",
  "x-sjis": "shift_jis",
  "windows-31j": "shift_jis",
  "cp-850": "cp850",
  "x-mac-roman": "macintosh",
  "x-mac-cyrillic": "maccyrillic",
  "unicode-1-1-utf-7": "utf-7",
}

/** Labels that tell nothing: the bytes themselves have to. */
const UNINFORMATIVE =
  /^(?:|(?:us-?)?ascii|ansi_x3\.4-1968|unknown.*|x-unknown.*|none|default|binary|[78][-_]?bit|iso-8859-?|x-user-defined|charset)$/

const ISO_2022_JP_ESCAPE = /\x1b\$[@B]/

/**
 * Text of bytes in the charset a mail names. Bytes that are not valid in it are replaced by
 * U+FFFD, NUL is dropped (PostgreSQL cannot store it), the result is well-formed UTF-16.
 *
 * @param label charset parameter, null when the mail names none
 */
export function decodeBytes(bytes: Buffer, label: string | null): string {
  return cleanText(decodeByLabel(bytes, normalizeLabel(label)))
}

/** Drops NUL and repairs lone surrogates. */
export function cleanText(text: string): string {
  const withoutNul = text.includes("\0") ? text.replaceAll("\0", "") : text
  return /[\ud800-\udfff]/.test(withoutNul) ? Buffer.from(withoutNul).toString() : withoutNul
}

function normalizeLabel(label: string | null): string {
  const bare = (label ?? "").trim().replace(/^["']+|["']+$/g, "")
  const name = bare.replace(/^.*charset=/i, "").toLowerCase()
  const dashed = name.replace(/^(?:cp|win|windows)[-_ ]?(125\d)$/, "windows-$1")
  return SUPERSETS[dashed] ?? dashed
}

function decodeByLabel(bytes: Buffer, label: string): string {
  if (UNINFORMATIVE.test(label)) {
    return guess(bytes)
  }
  if (/^utf-?8/.test(label) || label === "unicode-1-1-utf-8") {
    return stripBom(bytes.toString("utf8"))
  }
  if (iconv.encodingExists(label) && !/^(?:base64|hex|ucs-?2-internal)$/.test(label)) {
    return iconv.decode(bytes, label)
  }
  if (/^(?:csiso2022jp|iso-?2022-?jp|jis)/.test(label)) {
    // a 7-bit encoding: with 8-bit bytes the sender meant the other one of its day
    const isSevenBit = bytes.every((byte) => byte < 0x80)
    return isSevenBit ? decodeWithLibmime(bytes, "iso-2022-jp") : iconv.decode(bytes, "euc-jp")
  }
  return guess(bytes)
}

/** What mail clients do with unlabelled 8-bit text: UTF-8 when it is valid, else western. */
function guess(bytes: Buffer): string {
  if (isUtf8(bytes)) {
    const text = bytes.toString("utf8")
    return ISO_2022_JP_ESCAPE.test(text) ? decodeWithLibmime(bytes, "iso-2022-jp") : stripBom(text)
  }
  return hasUtf8Sequence(bytes)
    ? stripBom(bytes.toString("utf8"))
    : iconv.decode(bytes, "windows-1252")
}

function stripBom(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** Cut or damaged UTF-8 is still UTF-8: more good sequences than bad bytes. */
function hasUtf8Sequence(bytes: Buffer): boolean {
  const text = bytes.toString("utf8")
  const bad = text.split("\ufffd").length - 1
  const good = (text.match(/[\u0080-\ufffc]/g) ?? []).length
  return good > bad
}
