/** Closes the chapter list, where it is a menu, once a link in it has been followed: a section is on this very page. */
const rail = document.getElementById('rail')

rail?.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a') && rail.matches(':popover-open')) rail.hidePopover()
})
