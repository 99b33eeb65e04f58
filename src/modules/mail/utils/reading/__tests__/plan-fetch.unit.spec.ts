import fc from "fast-check"
import { planFetch, type FetchStep, type MailOnServer } from "../plan-fetch"

const MB = 1024 * 1024
const at = (day: number) => new Date(Date.UTC(2026, 0, day))
const mail = (uid: number, size = 1000, day = 10): MailOnServer => ({
  uid,
  size,
  received_at: at(day),
})
const rules = { cutoff_at: null, older_mail: "skip" as const, size_limit: 25 * MB }

const uidsOf = (steps: FetchStep[]) =>
  steps.flatMap((step) =>
    step.type === "batch" ? step.mails.map(({ uid }) => uid) : [step.mail.uid]
  )

describe("planFetch", () => {
  it("fetches small mails together, in UID order", () => {
    const steps = planFetch([mail(3), mail(1), mail(2)], rules)
    expect(steps).toHaveLength(1)
    expect(uidsOf(steps)).toEqual([1, 2, 3])
  })

  it("takes at most 100 mails and 8 MB in one trip", () => {
    expect(
      planFetch(
        Array.from({ length: 201 }, (_, n) => mail(n + 1)),
        rules
      )
    ).toHaveLength(3)
    const halves = Array.from({ length: 17 }, (_, n) => mail(n + 1, 512 * 1024))
    expect(planFetch(halves, rules)).toHaveLength(2)
  })

  it.each([
    [512 * 1024, "batch"],
    [512 * 1024 + 1, "stream"],
    [25 * MB, "stream"],
    [25 * MB + 1, "excerpt"],
  ])("fetches %i bytes as %s", (size, type) => {
    expect(planFetch([mail(1, size)], rules).map((step) => step.type)).toEqual([type])
  })

  it("keeps to a limit below what counts as small", () => {
    const steps = planFetch([mail(1, 70_000)], { ...rules, size_limit: 65_536 })
    expect(steps[0].type).toBe("excerpt")
  })

  it("leaves older mail out, or marks it; the cut-off itself counts as new", () => {
    const mails = [mail(1, 1000, 9), mail(2, 1000, 10)]
    const cutoff = { ...rules, cutoff_at: at(10) }
    expect(uidsOf(planFetch(mails, cutoff))).toEqual([2])
    const [step] = planFetch(mails, { ...cutoff, older_mail: "import" })
    expect(step.type === "batch" && step.mails.map(({ is_import }) => is_import)).toEqual([
      true,
      false,
    ])
  })

  it("plans every mail once and never jumps back, whatever the sizes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 * MB }), { maxLength: 300 }), (sizes) => {
        const steps = planFetch(
          sizes.map((size, n) => mail(n + 1, size)),
          rules
        )
        expect(uidsOf(steps)).toEqual(sizes.map((_, n) => n + 1))
      })
    )
  })
})
