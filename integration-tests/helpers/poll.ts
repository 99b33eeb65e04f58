type Nothing = null | undefined | false | "" | 0

/**
 * Waits until `read` answers something.
 * @param timeout milliseconds; far above what is ever needed, so that a slow machine does not fail
 */
export async function poll<Value>(
  read: () => Promise<Value> | Value,
  what: string,
  timeout = 30_000
): Promise<Exclude<Value, Nothing>> {
  const end = Date.now() + timeout
  while (Date.now() < end) {
    const value = await read()
    if (value) {
      return value as Exclude<Value, Nothing>
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`waited ${timeout} ms in vain for ${what}`)
}
