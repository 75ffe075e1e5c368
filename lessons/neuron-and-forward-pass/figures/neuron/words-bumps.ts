import type { Locale } from '#lib/notebook/figure/types.ts'

/** What the figure of universality by hand says, in both languages. */
export const words = {
  en: {
    drawing: 'A curve, and a network of eight bumps that follows it; below, its hidden neurons in pairs',
    bump: (count: number) => `Height of bump ${count}`,
    heightAt: (height: string) => `height ${height}`,
    goal: 'Curve',
    goals: { waves: 'waves', hill: 'hill', jump: 'a jump' } as Record<string, string>,
    sharpness: 'steepness k',
    wanted: 'wanted',
    network: 'network',
    up: 'steps up, at the left edges',
    down: 'steps down, at the right edges',
    gap: (yours: string) => `The network is ${yours} away from the curve on average. `,
    reach: (means: string) => `With each bump as high as the curve is on average there: ${means}.`,
    beaten: (means: string) => `Each bump as high as the curve is on average there gives ${means}: you have beaten it.`,
  },
  zh: {
    drawing: '一条曲线，一张由八个鼓包组成的网络跟随着它；下方是成对的隐藏神经元',
    bump: (count: number) => `第 ${count} 个鼓包的高度`,
    heightAt: (height: string) => `高度 ${height}`,
    goal: '曲线',
    goals: { waves: '波浪', hill: '山丘', jump: '跳跃' } as Record<string, string>,
    sharpness: '陡度 k',
    wanted: '目标',
    network: '网络',
    up: '上升的阶跃，在左边缘',
    down: '下降的阶跃，在右边缘',
    gap: (yours: string) => `网络与曲线平均相差 ${yours}。`,
    reach: (means: string) => `若每个鼓包都取曲线在该处的平均高度，则相差 ${means}。`,
    beaten: (means: string) => `每个鼓包都取曲线在该处的平均高度，相差 ${means}：你做得更好。`,
  },
} satisfies Record<Locale, object>
