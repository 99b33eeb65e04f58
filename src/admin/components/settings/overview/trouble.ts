/** Something somebody should look at, and where. */
export interface Trouble {
  text: string
  to?: string
}
