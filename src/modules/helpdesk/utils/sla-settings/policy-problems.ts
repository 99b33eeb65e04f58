import type { SlaTargetDTO } from "../../../../types/sla"
import type { PolicySettings } from "./settings"

const MOST_PERCENTS = 5
const MOST_REPEATS = 5

/** What is wrong with a policy by itself, in English, with how to mend it; empty where it is sound. */
export function policyProblems(policy: PolicySettings): string[] {
  return [
    ...targetProblems(policy.targets),
    ...percentProblems(policy.warning_percents),
    ...repeatProblems(policy.breach_repeat_minutes),
    ...(policy.imminent_minutes < 0
      ? ["The minutes of the imminent notice cannot be negative; 0 means no such notice"]
      : []),
  ]
}

function targetProblems(targets: SlaTargetDTO[]): string[] {
  if (targets.length === 0) {
    return ["A policy needs at least one target, for instance 480 minutes to the first response"]
  }
  const tooShort = targets.filter(({ minutes }) => minutes <= 0)
  const named = targets.map(nameOf)
  return [
    ...tooShort.map((target) => `The target for ${nameOf(target)} must be more than 0 minutes`),
    ...duplicatesOf(named).map((name) => `There are two targets for ${name}. Keep one of them`),
  ]
}

function percentProblems(percents: number[]): string[] {
  const wrong = percents.filter((percent) => percent < 1 || percent > 99)
  return [
    ...(percents.length > MOST_PERCENTS
      ? [`There may be at most ${MOST_PERCENTS} warnings; these are ${percents.length}`]
      : []),
    ...wrong.map((percent) => `A warning is due at 1 to 99 percent of the target, not ${percent}`),
    ...duplicatesOf(percents).map((percent) => `The warning at ${percent} percent is there twice`),
  ]
}

function repeatProblems(minutes: number[]): string[] {
  const wrong = minutes.filter((one) => one <= 0)
  return [
    ...(minutes.length > MOST_REPEATS
      ? [`A breach may be repeated at most ${MOST_REPEATS} times; these are ${minutes.length}`]
      : []),
    ...wrong.map(
      (one) => `A breach is repeated more than 0 minutes after the deadline, not ${one}`
    ),
    ...duplicatesOf(minutes).map((one) => `The repeat after ${one} minutes is there twice`),
  ]
}

const nameOf = ({ metric, priority }: SlaTargetDTO): string =>
  `${metric}${priority ? ` of priority ${priority}` : " of every other priority"}`

const duplicatesOf = <Value>(values: Value[]): Value[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) < index)),
]
