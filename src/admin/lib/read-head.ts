/**
 * The first `limit` bytes of a streamed answer as text, and whether there was more. The rest is
 * never downloaded: a raw mail may have 25 MB.
 */
export async function readHead(
  response: Response,
  limit: number
): Promise<{ text: string; isCut: boolean }> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ""
  let left = limit
  while (reader) {
    const { done, value } = await reader.read()
    if (done) {
      return { text: text + decoder.decode(), isCut: false }
    }
    text += decoder.decode(value.subarray(0, left), { stream: true })
    left -= value.length
    if (left < 0) {
      await reader.cancel()
      return { text, isCut: true }
    }
  }
  return { text, isCut: false }
}
