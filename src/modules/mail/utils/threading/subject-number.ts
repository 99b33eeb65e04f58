/** PostgreSQL's integer, which numbers tickets. */
const MAX_NUMBER = 2_147_483_647

/** Numbers of the tags `[HD-1042]` in a subject, in their order. */
export function subjectNumbers(subject: string): number[] {
  return [...subject.matchAll(/\[HD-(\d{1,10})\]/gi)]
    .map((match) => Number(match[1]))
    .filter((number) => number > 0 && number <= MAX_NUMBER)
}
