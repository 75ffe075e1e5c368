/** What begins the fragment of an address that carries a page. */
export const shareStart = '#share='

/** Whether the page's address carries what somebody has made of it. */
export const isShared = (): boolean => location.hash.startsWith(shareStart)
