/** Placeholder replaced below. */
export async function imapLatency() {
  return [{ work: "imap latency", skipped: "not yet", unit: "ms", aim: "p95 <= 1,500 ms" }]
}
