import type { TicketStatus } from "../../../../../types/ticket"
import { statusAfterCustomerMessage } from "../status-after-message"

const now = new Date("2026-11-20T12:00:00Z")
const after = (
  status: TicketStatus,
  closed: string | null = null,
  rule = { policy: "reopen" as "reopen" | "new_ticket", reopen_days: 14 }
) =>
  statusAfterCustomerMessage({ status, closed_at: closed ? new Date(closed) : null }, rule, now)
    .kind

describe("statusAfterCustomerMessage", () => {
  it.each(["pending", "on_hold", "resolved"] as const)("opens what is %s again", (status) =>
    expect(after(status)).toBe("reopen")
  )
  it.each(["new", "open", "spam", "merged"] as const)("leaves what is %s as it is", (status) =>
    expect(after(status)).toBe("keep")
  )
  it("opens a closed ticket again up to the last of its days", () => {
    expect(after("closed", "2026-11-06T12:00:00Z")).toBe("reopen")
    expect(after("closed", "2026-11-06T11:59:59Z")).toBe("new_ticket")
  })
  it("begins a new ticket where the mailbox wants that, or gives no days", () => {
    const closed = "2026-11-20T11:00:00Z"
    expect(after("closed", closed, { policy: "new_ticket", reopen_days: 14 })).toBe("new_ticket")
    expect(after("closed", closed, { policy: "reopen", reopen_days: 0 })).toBe("new_ticket")
  })
})
