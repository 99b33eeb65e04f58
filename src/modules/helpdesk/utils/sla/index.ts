export { calendarOf } from "./calendar-of"
export {
  choosePolicy,
  type AccountSlaFacts,
  type ChoosablePolicy,
  type GroupTier,
  type PolicyChoice,
  type PolicyFacts,
  type TierFacts,
} from "./choose-policy"
export { effectiveTier, raisePriority, type EffectiveTier } from "./effective-tier"
export { explain } from "./explain"
export { planClocks, type PlanClocksInput } from "./plan-clocks"
export { planNotices } from "./plan-notices"
export { elapsedSeconds, isTicking, remainingSeconds } from "./reading"
export { riskBeginsAt, stagesOf, type Stage } from "./stages"
export { targetOf } from "./targets"
export { distinctWords, hasWord } from "./words"
export type {
  ClockFacts,
  ClockPlan,
  ClockState,
  PlannedNotice,
  PolicySnapshot,
  PolicyVersion,
} from "./types"
