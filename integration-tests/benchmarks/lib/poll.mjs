import { setTimeout as delay } from "node:timers/promises"

/** Asks again every `everyMs` until the answer is truthy; throws with `what` after `limitMs`. */
export async function until(what, ask, { everyMs = 20, limitMs = 60_000 } = {}) {
  for (const start = Date.now(); Date.now() - start < limitMs;) {
    const answer = await ask()
    if (answer) return answer
    await delay(everyMs)
  }
  throw new Error(`Waited ${limitMs / 1000} s in vain: ${what}`)
}
