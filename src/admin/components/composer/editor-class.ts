/** The look of what is being written: the reset of the admin takes lists and quotes their marks. */
export const EDITOR_CLASS = [
  "txt-small text-ui-fg-base min-h-24 max-h-[38vh] overflow-y-auto px-4 py-3 outline-none [overflow-wrap:anywhere]",
  "[&_p]:mb-2 [&_ul]:mb-2 [&_ol]:mb-2 [&_ul]:list-disc [&_ul]:pl-5 [&_ol]:list-decimal [&_ol]:pl-5",
  "[&_blockquote]:border-ui-border-strong [&_blockquote]:border-l-2 [&_blockquote]:pl-3",
  "[&_a]:underline [&_img]:max-h-64",
  "[&_.is-editor-empty]:before:text-ui-fg-muted [&_.is-editor-empty]:before:pointer-events-none [&_.is-editor-empty]:before:float-left [&_.is-editor-empty]:before:h-0 [&_.is-editor-empty]:before:content-[attr(data-placeholder)]",
].join(" ")
