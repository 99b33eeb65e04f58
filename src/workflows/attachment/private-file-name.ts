import { randomBytes } from "node:crypto"

const FOLDER = "private-helpdesk"

/**
 * A name nobody can guess.
 *
 * Medusa's local file provider keeps "private" files in the folder that `/static` serves to
 * everybody. There the name also contains `\..\`: to a POSIX file system these are ordinary
 * characters, but the static handler (`send`) takes them for an attempt to climb out and refuses
 * the path, however it is encoded. Other providers get a plain key.
 *
 * @param random at least 16 bytes from a secure source
 */
export const privateFileName = (isServedStatically: boolean, random = randomBytes(16)): string =>
  `${FOLDER}/${isServedStatically ? "l\\..\\" : ""}${random.toString("hex")}`
