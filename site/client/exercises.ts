import { defineLiveExercise } from '../exercise/live/live-exercise.ts'

defineLiveExercise()
