import { judgeBounce } from "../../../modules/mail/utils/bounces"
import type { PreparedMail } from "./types"
import type { Wave } from "./wave"

/** A delivery report never becomes a ticket: it tells about a mail of ours, or nothing at all. */
export function decideReport(wave: Wave, mail: PreparedMail): void {
  const { sent } = wave.facts
  const verdict = judgeBounce(mail.email.delivery_report, (id) => sent.get(id) ?? null)
  if (verdict.kind === "unmatched") {
    return ignore(wave, mail, "bounce_unmatched")
  }
  const about = [...sent.values()].find((one) => one.id === verdict.sent_id)
  const place = {
    ticket_id: about?.ticket_id ?? null,
    message_id: about?.ticket_message_id ?? null,
  }
  if (verdict.kind === "delivered") {
    return ignore(wave, mail, "delivery_report", place)
  }
  if (verdict.kind === "failed") {
    const { sent_id, address, detail, suppress } = verdict
    const bounce = { sent_id, address, detail, suppress }
    return wave.result(mail, { state: "processed", reason: "bounced", ...place, bounce })
  }
  if (place.ticket_id && place.message_id) {
    const payload = { message_id: place.message_id, to: verdict.address, detail: verdict.detail }
    const event = { type: "delivery_delayed" as const, payload }
    // one id per report: a run that is repeated after a crash writes the event once
    wave.addEvent(place.ticket_id, wave.nextMoment(), event, { id: `tevt_${mail.row.id}` })
  }
  wave.result(mail, { state: "processed", reason: "delivery_delayed", ...place })
}

export function ignore(
  wave: Wave,
  mail: PreparedMail,
  reason: "bounce_unmatched" | "delivery_report" | "own_mail",
  place = { ticket_id: null as string | null, message_id: null as string | null }
): void {
  wave.result(mail, { state: "ignored", reason, ...place })
}
