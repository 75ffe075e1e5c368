declare module 'virtual:home-cell' {
  export const cell: import('../lesson/lesson.ts').LessonCell
  /** The code highlighted: a whole `<pre>`. */
  export const html: string
  export const recording: import('../lesson/recording.ts').Recording
}
