import { expect, test } from 'vitest'
import { launch } from './launch.ts'

test('the browser of the tests starts, and draws with WebGL 2', async () => {
  const browser = await launch({ webgl: true })
  try {
    const page = await browser.newPage()
    const version = await page.evaluate(() => {
      const gl = document.createElement('canvas').getContext('webgl2')
      return gl?.getParameter(gl.VERSION)
    })
    expect(version).toContain('WebGL 2.0')
  } finally {
    await browser.close()
  }
})
