import Image from "@tiptap/extension-image"
import Placeholder from "@tiptap/extension-placeholder"
import StarterKit from "@tiptap/starter-kit"
import { ATTACHMENT_ATTRIBUTE } from "../../lib/compose-html"

/** An image that knows which attachment it shows. */
const AttachedImage = Image.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      attachmentId: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute(ATTACHMENT_ATTRIBUTE),
        renderHTML: ({ attachmentId }: { attachmentId?: string }) =>
          attachmentId ? { [ATTACHMENT_ATTRIBUTE]: attachmentId } : {},
      },
    }
  },
})

/** What a mail can carry everywhere: no colours, no tables, no code blocks. */
export const replyExtensions = (placeholder: string) => [
  StarterKit.configure({ heading: false, codeBlock: false, link: { openOnClick: false } }),
  AttachedImage.configure({ inline: true }),
  Placeholder.configure({ placeholder }),
]
