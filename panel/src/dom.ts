type Child = Node | string | null;

/** An element with attributes and children; a function is a listener for its event. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: { [name: string]: string | boolean | ((event: Event) => void) },
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(name, value);
    } else if (value !== false) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children.filter(child => child !== null));
  return made;
}

export function button(text: string, label: string, action: () => void, off = false): HTMLButtonElement {
  return element('button', { type: 'button', class: 'jvmb-button', title: label, disabled: off, click: action }, text);
}

export function bar(done: number, all: number, label: string): HTMLElement {
  const percent = all === 0 ? 0 : Math.round((100 * done) / all);
  const filled = element('div', { class: 'jvmb-bar-filled', style: `width:${percent}%` });
  return element(
    'div',
    {
      class: 'jvmb-bar',
      role: 'progressbar',
      'aria-label': label,
      'aria-valuemin': '0',
      'aria-valuemax': '100',
      'aria-valuenow': String(percent)
    },
    filled
  );
}
