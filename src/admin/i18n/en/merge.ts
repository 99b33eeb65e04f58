export const merge = {
  title_one: "Merge into another ticket",
  title_other: "Merge {{count}} tickets",
  hint: "Messages, notes and people move to the ticket you choose. Later mail of both threads arrives there.",
  target: "Ticket to merge into",
  submit: "Merge",
  submitInto: "Merge into {{number}}",
  done: "Merged into {{number}}",
}
