import { button, element } from './dom';

const KEY = 'jvm-bootcamp:timer';

/** When it ends, in milliseconds since 1970, or what is left while it stands still. */
interface State {
  minutes: number;
  end: number | null;
  left: number;
}

/** Counts down the minutes of a workshop; it goes on after the page is loaded anew. */
export class Timer {
  readonly node = element('section', { class: 'jvmb-section', 'aria-label': 'Timer' });
  private readonly clock = element('span', { class: 'jvmb-clock', role: 'timer' });
  private readonly says = element('span', { class: 'jvmb-quiet', 'aria-live': 'polite' });
  private state: State = load();
  private ticking = 0;

  constructor() {
    this.draw();
    this.tick();
    this.ticking = window.setInterval(() => this.tick(), 500);
  }

  dispose(): void {
    window.clearInterval(this.ticking);
  }

  private draw(): void {
    const minutes = element('input', {
      type: 'number',
      min: '1',
      max: '600',
      value: String(this.state.minutes),
      'aria-label': 'Minutes',
      class: 'jvmb-minutes',
      change: event => this.set(Number((event.target as HTMLInputElement).value))
    });
    const running = this.state.end !== null;
    this.node.replaceChildren(
      element('h3', {}, 'Timer'),
      element(
        'div',
        { class: 'jvmb-row' },
        this.clock,
        minutes,
        'min',
        running
          ? button('Pause', 'Stop the clock where it is', () => this.pause())
          : button('Start', 'Start the clock', () => this.start()),
        button('Again', 'Back to the full time', () => this.set(this.state.minutes))
      ),
      this.says
    );
  }

  private start(): void {
    const left = this.state.left > 0 ? this.state.left : this.state.minutes * 60_000;
    this.change({ ...this.state, left, end: Date.now() + left });
  }

  private pause(): void {
    this.change({ ...this.state, left: this.left(), end: null });
  }

  private set(minutes: number): void {
    const whole = Math.min(600, Math.max(1, Math.round(minutes) || 1));
    this.change({ minutes: whole, left: whole * 60_000, end: null });
  }

  private change(state: State): void {
    this.state = state;
    window.localStorage.setItem(KEY, JSON.stringify(state));
    this.says.textContent = '';
    this.draw();
    this.tick();
  }

  private left(): number {
    return this.state.end === null ? this.state.left : Math.max(0, this.state.end - Date.now());
  }

  private tick(): void {
    const seconds = Math.ceil(this.left() / 1000);
    this.clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (seconds === 0 && this.state.end !== null) {
      this.change({ ...this.state, left: 0, end: null });
      this.says.textContent = 'Time is up.';
    }
  }
}

function load(): State {
  try {
    const kept = JSON.parse(window.localStorage.getItem(KEY) ?? 'null') as State | null;
    if (kept && Number.isFinite(kept.minutes) && Number.isFinite(kept.left)) {
      return kept;
    }
  } catch {
    // What another version has left there is of no use; begin with the default.
  }
  return { minutes: 20, left: 20 * 60_000, end: null };
}
