/** The value below which the share `share` (0 to 1) of the samples lies (nearest rank). */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}

export const median = (samples) => percentile(samples, 0.5)
export const p95 = (samples) => percentile(samples, 0.95)

/** Milliseconds that `work` took. */
export async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Milliseconds of each of `rounds` runs of `work`, one after the other. */
export async function repeated(rounds, work) {
  const samples = []
  for (let round = 0; round < rounds; round++) samples.push(await timed(() => work(round)))
  return samples
}
