declare module 'virtual:kernel-assets' {
  /** Where each of the kernel's assets is, by name, and its size unpacked. */
  export const assets: import('./kernel-files.ts').KernelAssets
  export default assets
}
