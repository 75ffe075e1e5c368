import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the figure of the net in the page says, in both languages. */
export const words = {
  en: {
    drawing: 'A net with one hidden layer divides the plane',
    place: 'Place of a new point',
    placeAt: (x: string, y: string, kind: string) => `x ${x}, y ${y}; Enter puts or takes a ${kind} point here`,
    kind: 'new point',
    kinds: { '1': '● filled', '0': '○ hollow' } as Record<string, string>,
    plain: { '1': 'filled', '0': 'hollow' } as Record<string, string>,
    set: 'points',
    sets: { spiral: 'spiral', moons: 'moons', blobs: 'clouds', none: 'none' } as Record<string, string>,
    bend: 'activation f',
    none: 'none',
    units: 'hidden units',
    steps: 'steps',
    said: (units: number, parameters: number, steps: number) =>
      `${units} ${units === 1 ? 'unit' : 'units'}, ${parameters} parameters, after ${steps} ${steps === 1 ? 'step' : 'steps'} on our engine. `,
    result: (loss: string, right: number, all: number) => `Loss ${loss}; ${right} of ${all} points are on their side.`,
    empty: 'There are no points to learn from: click to add some.',
  },
  zh: {
    drawing: '一个隐藏层的网络划分平面',
    place: '新点的位置',
    placeAt: (x: string, y: string, kind: string) => `x 为 ${x}，y 为 ${y}；按回车在此放下或拿走一个${kind}点`,
    kind: '新点',
    kinds: { '1': '● 实心', '0': '○ 空心' } as Record<string, string>,
    plain: { '1': '实心', '0': '空心' } as Record<string, string>,
    set: '数据点',
    sets: { spiral: '螺旋', moons: '月牙', blobs: '云团', none: '空白' } as Record<string, string>,
    bend: '激活函数 f',
    none: '无',
    units: '隐藏单元',
    steps: '步数',
    said: (units: number, parameters: number, steps: number) =>
      `${units} 个单元，${parameters} 个参数，在我们的引擎上训练了 ${steps} 步。`,
    result: (loss: string, right: number, all: number) => `损失 ${loss}；${all} 个点中有 ${right} 个分对了。`,
    empty: '没有可学的点：点一下画面，加上几个。',
  },
} satisfies Record<Locale, object>
