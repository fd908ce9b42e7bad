// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The phone's menu: a popover that works without this script; with it, the page behind cannot be reached while it is open. */
class PortalMenu extends HTMLElement {
  connectedCallback() {
    this.addEventListener('beforetoggle', (event) => {
      const open = event instanceof ToggleEvent && event.newState === 'open'
      for (const element of document.querySelectorAll('.main-frame')) element.toggleAttribute('inert', open)
    })
    // A page that is made wide while the menu is open shows its parts in the header again.
    matchMedia('(min-width: 56.01rem)').addEventListener('change', () => {
      if (this.matches(':popover-open')) this.hidePopover()
    })
  }
}
customElements.define('portal-menu', PortalMenu)
