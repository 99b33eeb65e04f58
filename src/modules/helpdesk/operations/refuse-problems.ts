import { MedusaError } from "@medusajs/framework/utils"

/** @throws MedusaError(INVALID_DATA) with all of them, unless there is none */
export function refuseProblems(problems: string[]): void {
  if (problems.length > 0) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.join(". "))
  }
}
