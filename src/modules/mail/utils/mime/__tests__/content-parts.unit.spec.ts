import { parseInvitation } from "../calendar-invitation"
import { parseDeliveryStatus } from "../delivery-status"
import { readDeliveryReport } from "../delivery-report"
import { findForwardedFrom } from "../forwarded-from"
import { parseHeaderBlock } from "../header-list"
import { protectionOfText, protectionOfType } from "../protection"
import { zonedToUtc } from "../zoned-time"

const NO_PARTS = { deliveryStatus: [], returnedHeaders: [] }

describe("parseDeliveryStatus", () => {
  it("reads every recipient group", () => {
    const { recipients } = parseDeliveryStatus(
      "Reporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; New@Example.com\r\nOriginal-Recipient: rfc822;jane@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n no such user\r\n\r\nFinal-Recipient: rfc822; <bob@example.com>\r\nAction: Delayed (soon)\r\nStatus: 4.0.0 (busy)\r\n"
    )
    expect(recipients).toEqual([
      {
        address: "jane@example.com",
        action: "failed",
        status: "5.1.1",
        diagnostic: "550 5.1.1 no such user",
      },
      { address: "bob@example.com", action: "delayed", status: "4.0.0", diagnostic: null },
    ])
  })

  it("prefers the precise code of the server's words to a vague status", () => {
    const group =
      "Final-Recipient: rfc822; a@example.com\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550-5.1.1 gone"
    expect(parseDeliveryStatus(group).recipients[0]).toMatchObject({
      status: "5.1.1",
      action: "unknown",
    })
  })
})

describe("readDeliveryReport", () => {
  const daemon = parseHeaderBlock(
    "From: MAILER-DAEMON@mx.example.net\nTo: shop@example.com\nSubject: failure notice\n"
  )

  it("reads a bounce that is older than the standard", () => {
    const text =
      "Hi. This is the qmail-send program at mx.example.net.\n\n<jane@example.com>:\nRemote host said: 550 5.1.1 unknown\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <1@shop>\nFrom: shop@example.com\n"
    expect(readDeliveryReport(daemon, NO_PARTS, text)).toEqual({
      original_message_id: "1@shop",
      recipients: [
        {
          address: "jane@example.com",
          action: "failed",
          status: "5.1.1",
          diagnostic: "<jane@example.com>: Remote host said: 550 5.1.1 unknown",
        },
      ],
    })
  })

  it("prefers the returned header to every other source of the id", () => {
    const report = readDeliveryReport(
      daemon,
      {
        deliveryStatus: ["Final-Recipient: rfc822;a@example.com\nAction: failed"],
        returnedHeaders: ["Message-ID: <2@shop>\r\n\r\n"],
      },
      "Message-ID: <3@x>"
    )
    expect(report).toMatchObject({
      original_message_id: "2@shop",
      recipients: [{ address: "a@example.com" }],
    })
  })

  it("believes X-Failed-Recipients and sees a delay", () => {
    const headers = parseHeaderBlock(
      "From: x@example.net\nX-Failed-Recipients: a@example.com, b@example.com\n"
    )
    const report = readDeliveryReport(headers, NO_PARTS, "The server will keep trying.")
    expect(report?.recipients.map(({ address, action }) => [address, action])).toEqual([
      ["a@example.com", "delayed"],
      ["b@example.com", "delayed"],
    ])
  })

  it.each([
    ["a person about a failure", "From: jane@example.com\nSubject: Delivery failed again!"],
    ["a daemon about something else", "From: postmaster@example.com\nSubject: Lunch"],
    [
      "an absence with a null sender",
      "From: jane@example.com\nReturn-Path: <>\nAuto-Submitted: auto-replied\nSubject: Delivery of mail delayed until I am back",
    ],
  ])("does not take %s for a report", (_who, header) => {
    expect(readDeliveryReport(parseHeaderBlock(header), NO_PARTS, "Hello")).toBeNull()
  })
})

describe("parseInvitation", () => {
  const event = (lines: string) =>
    parseInvitation(
      `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n${lines}\r\nEND:VEVENT\r\nEND:VCALENDAR`
    )

  it("reads who and when", () => {
    expect(
      event(
        'SUMMARY:Call\\, short\r\nORGANIZER;CN="Doe, Jane":mailto:jane@example.com\r\nATTENDEE;ROLE=REQ-PARTICIPANT;CN=Bob:MAILTO:bob@exam\r\n ple.com\r\nDTSTART;TZID=W. Europe Standard Time:20260702T100000\r\nDTEND:20260702T090000Z\r\nLOCATION:Room 1\r\nBEGIN:VALARM\r\nSUMMARY:Alarm\r\nEND:VALARM'
      )
    ).toEqual({
      method: "REQUEST",
      summary: "Call, short",
      organizer: "Doe, Jane <jane@example.com>",
      starts_at: "2026-07-02T08:00:00Z",
      ends_at: "2026-07-02T09:00:00Z",
      location: "Room 1",
      attendees: ["Bob <bob@example.com>"],
    })
  })

  it("keeps whole days and floating times as they are", () => {
    expect(event("DTSTART;VALUE=DATE:20260702")?.starts_at).toBe("2026-07-02")
    expect(event("DTSTART;TZID=Moon/Crater:20260702T100000")?.starts_at).toBe("2026-07-02T10:00:00")
  })

  it("is null without an event and quick with garbage", () => {
    expect(parseInvitation("BEGIN:VCALENDAR\r\nEND:VCALENDAR")).toBeNull()
    expect(parseInvitation(`BEGIN:VEVENT\nA${';B="'.repeat(50_000)}`)?.summary).toBeNull()
  })
})

describe("zonedToUtc", () => {
  it.each([
    ["2026-03-29T01:59:00", "Europe/Berlin", "2026-03-29T00:59:00Z"],
    ["2026-03-29T03:00:00", "Europe/Berlin", "2026-03-29T01:00:00Z"],
    ["2026-01-15T10:00:00", "Eastern Standard Time", "2026-01-15T15:00:00Z"],
    ["2026-01-15T10:00:00", "/citadel.org/20210210_1/Europe/Paris", "2026-01-15T09:00:00Z"],
  ])("brings %s %s to %s", (local, zone, utc) => {
    expect(zonedToUtc(local, zone)).toBe(utc)
  })

  it("does not guess an unknown zone", () => {
    expect(zonedToUtc("2026-01-15T10:00:00", "Nowhere")).toBeNull()
  })
})

describe("findForwardedFrom", () => {
  const from = (subject: string, text: string, attachedHeaders: string[] = []) =>
    findForwardedFrom({ subject, text, attachedHeaders })?.address ?? null

  it.each([
    [
      "Fwd: x",
      "See below\n\n---------- Forwarded message ---------\nFrom: Jane Doe <jane@example.com>\nDate: Mon\nSubject: x\nTo: shop\n",
    ],
    ["x", "Begin forwarded message:\n\n> From: Jane Doe <jane@example.com>\n> Subject: x\n"],
    [
      "WG: x",
      "________________________________\nVon: Jane Doe <jane@example.com>\nGesendet: Montag\nAn: shop\nBetreff: x\n",
    ],
    [
      "Fwd: x",
      'Anfang der weitergeleiteten Nachricht:\n\nVon: "Jane" <jane@example.com>\nBetreff: x\n',
    ],
    ["TR: x", "De : Jane [mailto:jane@example.com]\nEnvoyé : lundi\nÀ : shop\n"],
    [
      "Fwd: x",
      "-------- Forwarded Message --------\nSubject: \tx\nDate: \tMon\nFrom: \tJane <jane@example.com>\nTo: \tshop\n",
    ],
    ["FW: x", "*From:* Jane <jane@example.com>\n*Sent:* Monday\n*To:* shop\n"],
  ])("finds the writer of a forward (%s)", (subject, text) => {
    expect(from(subject, text)).toBe("jane@example.com")
  })

  it("looks into an attached message", () => {
    expect(from("Fwd: x", "please see", ["From: jane@example.com\r\n\r\n"])).toBe(
      "jane@example.com"
    )
  })

  it.each([
    [
      "Re: x",
      "-----Original Message-----\nFrom: Jane <jane@example.com>\nSent: Monday\nTo: shop\n",
    ],
    ["x", "From: Jane <jane@example.com>\nSent: Monday\n"],
    ["Fwd: x", "From: here to there\nnothing"],
  ])("does not take a reply for a forward (%s)", (subject, text) => {
    expect(from(subject, text)).toBeNull()
  })
})

describe("protection", () => {
  it.each([
    [`multipart/signed; protocol="application/pkcs7-signature"`, "smime_signed"],
    [`multipart/signed; protocol="application/pgp-signature"`, "pgp_signed"],
    [`multipart/encrypted; protocol="application/pgp-encrypted"`, "pgp_encrypted"],
    ["application/pkcs7-mime; smime-type=enveloped-data", "smime_encrypted"],
    ["application/x-pkcs7-mime; smime-type=signed-data", "smime_signed"],
    ["multipart/mixed", null],
  ])("reads %s", (type, expected) => {
    expect(protectionOfType(type)).toBe(expected)
  })

  it("reads armour in the text", () => {
    expect(protectionOfText("-----BEGIN PGP MESSAGE-----\n")).toBe("pgp_encrypted")
    expect(protectionOfText("-----BEGIN PGP SIGNED MESSAGE-----\n")).toBe("pgp_signed")
    expect(protectionOfText("I like -----BEGIN PGP MESSAGE-----")).toBeNull()
  })
})
