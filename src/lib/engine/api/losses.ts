import { computeWeightedLoss } from '../kinds/weighted-loss.ts'
import { hingeLoss, logLoss, sigmoidCrossEntropy, softmaxCrossEntropy } from '../ops/losses/classification.ts'
import { absoluteDifference, cosineDistance, huberLoss, meanSquaredError } from '../ops/losses/distances.ts'

/** The loss functions, as tfjs names them: labels first, then predictions. */
export const losses = {
  computeWeightedLoss,
  meanSquaredError,
  absoluteDifference,
  huberLoss,
  hingeLoss,
  cosineDistance,
  logLoss,
  sigmoidCrossEntropy,
  softmaxCrossEntropy,
}
