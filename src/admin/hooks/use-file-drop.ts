import { type DragEvent, useState } from "react"

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files")

/** Takes files dropped anywhere on an element. */
export function useFileDrop(onFiles: (files: File[]) => void) {
  const [isOver, setIsOver] = useState(false)
  return {
    isOver,
    dropProps: {
      onDragOver: (event: DragEvent) => {
        if (hasFiles(event)) {
          event.preventDefault()
          setIsOver(true)
        }
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
          setIsOver(false)
        }
      },
      onDrop: (event: DragEvent) => {
        setIsOver(false)
        if (hasFiles(event)) {
          event.preventDefault()
          onFiles([...event.dataTransfer.files])
        }
      },
    },
  }
}
