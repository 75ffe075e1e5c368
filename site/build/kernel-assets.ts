import { mkdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { assetTable, folder, type KernelAssets, type KernelFile, kernelFiles } from './kernel-files.ts'

const types: Record<string, string> = {
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.bin': 'application/octet-stream',
}

/**
 * Makes what the kernel loads a part of the site: `virtual:kernel-assets` is the table for the page, `astro build`
 * writes the files under `_kernel/`, `astro dev` serves them and bundles anew when their sources change.
 */
export function kernelAssets(): AstroIntegration {
  let base = '/'
  let files: Promise<KernelFile[]> | null = null
  const current = () => {
    files ??= kernelFiles()
    return files
  }
  return {
    name: 'kernel-assets',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        base = config.base
        updateConfig({ vite: { plugins: [plugin()] } })
      },
      'astro:build:done': async ({ dir }) => write(await current(), fileURLToPath(dir)),
    },
  }

  function plugin() {
    const id = '\0kernel-assets'
    return {
      name: 'kernel-assets',
      resolveId: (source: string) => (source === 'virtual:kernel-assets' ? id : undefined),
      async load(source: string) {
        if (source !== id) return
        const table = JSON.stringify(assetTable(await current(), base))
        return `export const assets = ${table}\nexport default assets`
      },
      configureServer(server: Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server']) {
        server.watcher.on('change', (file) => {
          if (!/[\\/]src[\\/]lib[\\/](engine|kernel|tfjs|data)[\\/]/.test(file)) return
          files = null
          for (const environment of Object.values(server.environments)) {
            const module = environment.moduleGraph.getModuleById(id)
            if (module) environment.moduleGraph.invalidateModule(module)
          }
        })
        server.middlewares.use(async (request, response, next) => {
          const name = request.url?.split('?')[0].split(`/${folder}/`)[1]
          const file = name && (await current()).find(({ fileName }) => fileName === name)
          if (!file) return next()
          response.setHeader('content-type', types[extname(file.fileName)] ?? 'text/javascript')
          response.end(file.bytes)
        })
      },
    }
  }
}

/**
 * Writes the kernel's files to `<outDir>/_kernel/` and returns the table of assets, for a server that serves `outDir`
 * at `base`. What `astro build` does, without Astro: for tests and measurements. `entry`:
 * another script for the worker.
 */
export async function buildKernelAssets(
  outDir: string,
  { base = '/', entry }: { base?: string; entry?: string } = {},
): Promise<KernelAssets> {
  const files = await kernelFiles(entry)
  await write(files, outDir)
  return assetTable(files, base)
}

async function write(files: KernelFile[], outDir: string) {
  await mkdir(join(outDir, folder), { recursive: true })
  await Promise.all(files.map(({ fileName, bytes }) => writeFile(join(outDir, folder, fileName), bytes)))
}
