/** The library ships no types; only what is used here. */
declare module "email-reply-parser" {
  interface Fragment {
    isHidden(): boolean
    isQuoted(): boolean
    toString(): string
  }

  export default class EmailReplyParser {
    read(text: string): { getFragments(): Fragment[] }
  }
}
