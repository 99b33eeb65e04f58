import { CircuitBreaker } from "../circuit-breaker"

const works = () => Promise.resolve()
const fails = () => Promise.reject(new Error("no answer"))

const refuses = () => Promise.reject(new Error("550 no such user"))
const breakerOfTwo = () => new CircuitBreaker(2, (failure) => !failure.startsWith("550"))

/** A server that keeps silent until it is told otherwise. */
function silent() {
  let end = (_error?: Error): void => undefined
  const answer = new Promise<void>((done, fail) => {
    end = (error) => (error ? fail(error) : done())
  })
  return { ask: () => answer, end: (error?: Error) => end(error) }
}

describe("a circuit breaker", () => {
  it("asks a server that answers, all at the same time", async () => {
    const breaker = breakerOfTwo()
    const server = silent()
    const both = [breaker.try(server.ask), breaker.try(server.ask)]
    server.end()
    expect(await Promise.all(both)).toEqual([null, null])
  })

  it("lets one try a server that is down, and the others not wait for it", async () => {
    const breaker = breakerOfTwo()
    expect([await breaker.try(fails), await breaker.try(fails)]).toEqual(["no answer", "no answer"])
    const server = silent()
    const trial = breaker.try(server.ask)
    expect(await breaker.try(works)).toMatch(/not tried.*no answer/)
    server.end(new Error("still none"))
    expect(await trial).toBe("still none")
    expect(await breaker.try(works)).toBeNull()
  })

  it("takes a refusal for an answer", async () => {
    const breaker = breakerOfTwo()
    await breaker.try(fails)
    expect(await breaker.try(refuses)).toBe("550 no such user")
    await breaker.try(fails)
    const server = silent()
    const both = [breaker.try(server.ask), breaker.try(server.ask)]
    server.end()
    expect(await Promise.all(both)).toEqual([null, null])
  })

  it("trusts a server again that answered once", async () => {
    const breaker = breakerOfTwo()
    await breaker.try(fails)
    await breaker.try(fails)
    await breaker.try(works)
    const server = silent()
    const both = [breaker.try(server.ask), breaker.try(server.ask)]
    server.end()
    expect(await Promise.all(both)).toEqual([null, null])
  })
})
