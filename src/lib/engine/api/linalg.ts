import { bandPart } from '../ops/linalg/band-part.ts'
import { gramSchmidt } from '../ops/linalg/gram-schmidt.ts'
import { qr } from '../ops/linalg/qr.ts'

/** What tfjs keeps under `tf.linalg`. */
export const linalg = { bandPart, gramSchmidt, qr }
