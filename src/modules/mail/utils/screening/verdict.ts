/**
 * What kind of sender stands behind a mail. `because` names the header (or rule) that decided,
 * for the log and the agent.
 */
export type ScreeningVerdict =
  | { kind: "human" }
  | { kind: "bounce" }
  | { kind: "out_of_office" }
  | { kind: "automatic"; because: string }
