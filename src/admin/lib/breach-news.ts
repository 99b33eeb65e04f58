/**
 * Whether a number of overdue tickets is worth a word: only a rise since somebody last looked.
 * @param known null before the first look, which is no news: those were overdue already
 */
export const isBreachNews = (known: number | null, breached: number): boolean =>
  known !== null && breached > known
