import { join } from "node:path"
import { writeAtomically } from "./files.mjs"

let written = 0

/**
 * Stores a mail as `<timestamp>-<n>.eml`, with the trace lines a final delivery adds
 * (RFC 5321 section 4.4), so that the envelope can be read from the file.
 *
 * @param {string} dir
 * @param {{ from: string, recipients: string[], raw: Buffer }} mail
 */
export function writeToOutbox(dir, { from, recipients, raw }) {
  const stamp = new Date().toISOString().replaceAll(":", "-")
  const trace = [
    `Return-Path: <${from}>`,
    ...recipients.map((recipient) => `Delivered-To: ${recipient}`),
  ]
  const file = join(dir, `${stamp}-${++written}.eml`)
  writeAtomically(file, Buffer.concat([Buffer.from(trace.join("\r\n") + "\r\n"), raw]))
  return file
}
