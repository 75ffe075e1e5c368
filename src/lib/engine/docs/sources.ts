/** A book or a paper, as the reference pages name it, and where it is to be found. */
export interface Source {
  text: string
  url?: string
}

const arxiv = (id: string): string => `https://arxiv.org/abs/${id}`
const dlmf = (section: string, title: string): Source => ({
  text: `NIST Digital Library of Mathematical Functions, section ${section}, ${title}`,
  url: `https://dlmf.nist.gov/${section}`,
})

/** What the ops and their rules can be looked up in. */
export const sources = {
  // Gradients in general.
  chainRule: {
    text: 'Griewank and Walther, Evaluating Derivatives, 2nd edition, 2008, chapter 3: reverse mode',
    url: 'https://doi.org/10.1137/1.9780898717761',
  },
  adjoints: {
    text: 'Griewank and Walther, Evaluating Derivatives, 2nd edition, 2008: the adjoint of a linear step is its transpose',
    url: 'https://doi.org/10.1137/1.9780898717761',
  },
  backpropagation: {
    text: 'Rumelhart, Hinton and Williams, Learning representations by back-propagating errors, 1986',
    url: 'https://doi.org/10.1038/323533a0',
  },
  survey: {
    text: 'Baydin, Pearlmutter, Radul and Siskind, Automatic differentiation in machine learning: a survey, 2018',
    url: arxiv('1502.05767'),
  },
  matrixRules: {
    text: 'Giles, Collected matrix derivative results for forward and reverse mode algorithmic differentiation, 2008',
  },
  tensorRules: {
    text: 'Laue, Mitterreiter and Giesen, Computing higher order derivatives of matrix and tensor expressions, 2018',
  },
  steps: {
    text: 'Bengio, Léonard and Courville, Estimating or propagating gradients through stochastic neurons, 2013: a step is flat almost everywhere',
    url: arxiv('1308.3432'),
  },
  subgradients: {
    text: 'Clarke, Optimization and Nonsmooth Analysis, 1983: at a kink any slope between both sides is a generalized gradient',
    url: 'https://doi.org/10.1137/1.9781611971309',
  },
  deepLearning: {
    text: 'Goodfellow, Bengio and Courville, Deep Learning, 2016, chapter 6',
    url: 'https://www.deeplearningbook.org/',
  },

  // Functions.
  powers: dlmf('4.2', 'logarithm, exponential, powers'),
  powersSlope: dlmf('4.7', 'their derivatives'),
  sines: dlmf('4.14', 'trigonometric functions'),
  sinesSlope: dlmf('4.20', 'their derivatives'),
  angles: dlmf('4.23', 'inverse trigonometric functions'),
  anglesSlope: dlmf('4.24', 'their derivatives'),
  hyperbolic: dlmf('4.28', 'hyperbolic functions'),
  hyperbolicSlope: dlmf('4.34', 'their derivatives'),
  area: dlmf('4.37', 'inverse hyperbolic functions'),
  areaSlope: dlmf('4.38', 'their derivatives'),
  errorFunction: dlmf('7.2', 'error functions'),
  errorFunctionSlope: dlmf('7.10', 'their derivatives'),
  integers: {
    text: 'Knuth, The Art of Computer Programming, volume 1, 3rd edition, 1997, section 1.2.4: floor, ceiling, mod',
  },
  booleans: { text: 'Knuth, The Art of Computer Programming, volume 4A, 2011, section 7.1.1: Boolean basics' },
  sorting: { text: 'Knuth, The Art of Computer Programming, volume 3, 2nd edition, 1998, section 5.3.3: selection' },
  searching: {
    text: 'Knuth, The Art of Computer Programming, volume 3, 2nd edition, 1998, section 6.2.1: searching an ordered table',
  },
  brackets: { text: 'Knuth, Two notes on notation, 1992: [condition] is 1 or 0', url: arxiv('math/9205211') },
  floats: {
    text: 'IEEE 754-2019, Standard for floating-point arithmetic',
    url: 'https://doi.org/10.1109/IEEESTD.2019.8766229',
  },

  // Arrays.
  arrays: {
    text: 'Harris and others, Array programming with NumPy, 2020: shapes, broadcasting, indexing, reductions',
    url: 'https://doi.org/10.1038/s41586-020-2649-2',
  },
  apl: { text: 'Iverson, A Programming Language, 1962: reduction, masks, selection on whole arrays' },
  scans: { text: 'Blelloch, Prefix sums and their applications, 1990' },
  tfjs: {
    text: 'Smilkov and others, TensorFlow.js: machine learning for the web and beyond, 2019',
    url: arxiv('1901.05350'),
  },
  tensorflow: {
    text: 'Abadi and others, TensorFlow: large-scale machine learning on heterogeneous distributed systems, 2016',
    url: arxiv('1603.04467'),
  },
  matrices: { text: 'Golub and Van Loan, Matrix Computations, 4th edition, 2013' },
  summation: { text: 'Einstein, Die Grundlage der allgemeinen Relativitätstheorie, 1916: the summation convention' },
  variance: { text: 'Chan, Golub and LeVeque, Algorithms for computing the sample variance, 1983' },
  convexity: {
    text: 'Boyd and Vandenberghe, Convex Optimization, 2004, section 3.1.5: log-sum-exp and its gradient',
    url: 'https://web.stanford.edu/~boyd/cvxbook/',
  },

  // Activations.
  softmax: { text: 'Bridle, Probabilistic interpretation of feedforward classification network outputs, 1990' },
  efficientBackprop: { text: 'LeCun, Bottou, Orr and Müller, Efficient BackProp, 1998' },
  relu: { text: 'Nair and Hinton, Rectified linear units improve restricted Boltzmann machines, 2010' },
  rectifierSlope: { text: 'Glorot, Bordes and Bengio, Deep sparse rectifier neural networks, 2011' },
  leakyRelu: { text: 'Maas, Hannun and Ng, Rectifier nonlinearities improve neural network acoustic models, 2013' },
  prelu: { text: 'He, Zhang, Ren and Sun, Delving deep into rectifiers, 2015', url: arxiv('1502.01852') },
  relu6: { text: 'Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010' },
  elu: {
    text: 'Clevert, Unterthiner and Hochreiter, Fast and accurate deep network learning by ELUs, 2016',
    url: arxiv('1511.07289'),
  },
  selu: {
    text: 'Klambauer, Unterthiner, Mayr and Hochreiter, Self-normalizing neural networks, 2017',
    url: arxiv('1706.02515'),
  },
  gelu: { text: 'Hendrycks and Gimpel, Gaussian error linear units, 2016', url: arxiv('1606.08415') },
  silu: { text: 'Elfwing, Uchibe and Doya, Sigmoid-weighted linear units, 2018', url: arxiv('1702.03118') },
  swish: { text: 'Ramachandran, Zoph and Le, Searching for activation functions, 2017', url: arxiv('1710.05941') },
  mish: { text: 'Misra, Mish: a self regularized non-monotonic activation function, 2019', url: arxiv('1908.08681') },
  softplus: {
    text: 'Dugas, Bengio, Bélisle, Nadeau and Garcia, Incorporating second-order functional knowledge, 2001',
  },
  hardSigmoid: {
    text: 'Courbariaux, Bengio and David, BinaryConnect, 2015 (there with slope 1/2)',
    url: arxiv('1511.00363'),
  },
  dropout: { text: 'Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, Dropout, 2014' },

  // Convolution, pooling, normalisation.
  convolution: { text: 'LeCun and others, Backpropagation applied to handwritten zip code recognition, 1989' },
  convolutionRules: {
    text: 'Dumoulin and Visin, A guide to convolution arithmetic for deep learning, 2016',
    url: arxiv('1603.07285'),
  },
  delays: {
    text: 'Waibel, Hanazawa, Hinton, Shikano and Lang, Phoneme recognition using time-delay neural networks, 1989',
  },
  volumes: {
    text: 'Tran, Bourdev, Fergus, Torresani and Paluri, Learning spatiotemporal features with 3D convolutional networks, 2015',
    url: arxiv('1412.0767'),
  },
  deconvolution: { text: 'Zeiler, Krishnan, Taylor and Fergus, Deconvolutional networks, 2010' },
  dilation: {
    text: 'Yu and Koltun, Multi-scale context aggregation by dilated convolutions, 2016',
    url: arxiv('1511.07122'),
  },
  morphology: { text: 'Serra, Image Analysis and Mathematical Morphology, 1982' },
  separable: {
    text: 'Chollet, Xception: deep learning with depthwise separable convolutions, 2017',
    url: arxiv('1610.02357'),
  },
  depthwise: { text: 'Howard and others, MobileNets, 2017', url: arxiv('1704.04861') },
  averagePooling: {
    text: 'LeCun, Bottou, Bengio and Haffner, Gradient-based learning applied to document recognition, 1998',
  },
  maxPooling: {
    text: 'Ranzato, Huang, Boureau and LeCun, Unsupervised learning of invariant feature hierarchies, 2007',
  },
  subpixels: {
    text: 'Shi and others, Real-time single image and video super-resolution using sub-pixel convolution, 2016',
    url: arxiv('1609.05158'),
  },
  batchNorm: { text: 'Ioffe and Szegedy, Batch normalization, 2015', url: arxiv('1502.03167') },
  layerNorm: { text: 'Ba, Kiros and Hinton, Layer normalization, 2016', url: arxiv('1607.06450') },
  localResponse: {
    text: 'Krizhevsky, Sutskever and Hinton, ImageNet classification with deep convolutional neural networks, 2012',
  },
  clipping: {
    text: 'Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks, 2013',
    url: arxiv('1211.5063'),
  },
  clippingElements: {
    text: 'Goodfellow, Bengio and Courville, Deep Learning, 2016, section 10.11.1: clipping element by element',
    url: 'https://www.deeplearningbook.org/',
  },
  images: { text: 'Gonzalez and Woods, Digital Image Processing, 4th edition, 2018: interpolation' },
  crops: {
    text: 'He, Gkioxari, Dollár and Girshick, Mask R-CNN, 2017: bilinear samples inside of boxes',
    url: arxiv('1703.06870'),
  },
  suppression: {
    text: 'Girshick, Donahue, Darrell and Malik, Rich feature hierarchies for accurate object detection, 2014',
    url: arxiv('1311.2524'),
  },
  threshold: { text: 'Otsu, A threshold selection method from gray-level histograms, 1979' },
  luma: { text: 'Recommendation ITU-R BT.601: weights of red, green and blue' },

  // Losses and recurrent cells.
  leastSquares: { text: 'Legendre, Nouvelles méthodes pour la détermination des orbites des comètes, 1805' },
  absoluteErrors: {
    text: 'Boyd and Vandenberghe, Convex Optimization, 2004, section 6.1: the sum of absolute residuals',
    url: 'https://web.stanford.edu/~boyd/cvxbook/',
  },
  huber: { text: 'Huber, Robust estimation of a location parameter, 1964' },
  hinge: { text: 'Cortes and Vapnik, Support-vector networks, 1995' },
  logLoss: { text: 'Good, Rational decisions, 1952' },
  cosine: { text: 'Salton, Wong and Yang, A vector space model for automatic indexing, 1975' },
  lstm: {
    text: 'Hochreiter and Schmidhuber, Long short-term memory, 1997; Gers, Schmidhuber and Cummins, Learning to forget, 2000',
  },
  lstmCell: {
    text: 'Zaremba, Sutskever and Vinyals, Recurrent neural network regularization, 2014',
    url: arxiv('1409.2329'),
  },
  averaging: {
    text: 'Kingma and Ba, Adam, 2015, section 3: a moving average freed from its start at 0',
    url: arxiv('1412.6980'),
  },
} satisfies Record<string, Source>

/** Names a source. */
export type SourceName = keyof typeof sources
