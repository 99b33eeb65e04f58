/**
 * Does `work`. Where it fails, `explain` looks once more and may throw what says it better than the
 * database does: two who checked at the same time both found nothing in their way.
 */
export async function orExplain<Result>(
  work: () => Promise<Result>,
  explain: () => Promise<void>
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    await explain()
    throw error
  }
}
