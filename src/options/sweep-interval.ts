import { MedusaError } from "@medusajs/framework/utils"

const DEFAULT_SECONDS = "30"

/**
 * Milliseconds between two sweeps, from a number of seconds as the environment writes it.
 * @throws MedusaError(INVALID_ARGUMENT) for anything but a whole number from 1 to 3600
 */
export const sweepInterval = (text = process.env.HELPDESK_SWEEP_SECONDS): number => {
  const seconds = Number(text || DEFAULT_SECONDS)
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 3600) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `HELPDESK_SWEEP_SECONDS must be a whole number from 1 to 3600, not "${text}"`
    )
  }
  return seconds * 1000
}
