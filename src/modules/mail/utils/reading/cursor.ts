/** How far a folder was read. */
export interface Cursor {
  folder: string
  /** RFC 3501 section 2.3.1.1; null before the first reading */
  uid_validity: string | null
  /** the highest UID that is committed */
  last_uid: number
}
