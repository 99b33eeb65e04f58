import { OneAtATime } from "../one-at-a-time"

/** Work that ends when it is told to. */
const controlled = () => {
  const begun: ((result: string) => void)[] = []
  const failures: ((error: Error) => void)[] = []
  return {
    work: () =>
      new Promise<string>((resolve, reject) => {
        begun.push(resolve)
        failures.push(reject)
      }),
    begun,
    failures,
  }
}

describe("OneAtATime", () => {
  it("begins a run for all who ask while another runs, after it", async () => {
    const once = new OneAtATime<string>()
    const { work, begun } = controlled()
    const first = once.run(work)
    const [second, third] = [once.run(work), once.run(work)]
    expect(begun).toHaveLength(1)
    begun[0]("first")
    expect(await first).toBe("first")
    await Promise.resolve()
    expect(begun).toHaveLength(2)
    begun[1]("second")
    expect(await Promise.all([second, third])).toEqual(["second", "second"])
    expect(begun).toHaveLength(2)
  })

  it("keeps to one also for who asks while the awaited run runs", async () => {
    const once = new OneAtATime<string>()
    const { work, begun } = controlled()
    const first = once.run(work)
    const second = once.run(work)
    begun[0]("first")
    await first
    await Promise.resolve()
    const third = once.run(work)
    expect(begun).toHaveLength(2)
    begun[1]("second")
    await second
    await Promise.resolve()
    expect(begun).toHaveLength(3)
    begun[2]("third")
    expect(await third).toBe("third")
  })

  it("goes on after a run that failed", async () => {
    const once = new OneAtATime<string>()
    const { work, begun, failures } = controlled()
    const first = once.run(work)
    const second = once.run(work)
    failures[0](new Error("down"))
    await expect(first).rejects.toThrow("down")
    await Promise.resolve()
    begun[1]("second")
    expect(await second).toBe("second")
  })
})
