/** Enough to catch a slip of the finger; the server decides. */
export const isEmailAddress = (text: string): boolean => /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(text)
