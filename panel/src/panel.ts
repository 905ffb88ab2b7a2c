import { IDocumentManager } from '@jupyterlab/docmanager';
import { INotebookTracker, NotebookActions, NotebookPanel } from '@jupyterlab/notebook';
import { IRenderMimeRegistry, MimeModel } from '@jupyterlab/rendermime';
import { LabIcon } from '@jupyterlab/ui-components';
import { Widget } from '@lumino/widgets';
import { exerciseOf, goTo, open, replaceActive, runActive } from './cells';
import { Bundle, Course, Exercise, exercisesOf, kernelOf, lessonOf, magic, readCourse } from './course';
import { button, element } from './dom';
import { Timer } from './timer';
import { drawTree } from './tree';

const ICON = new LabIcon({
  name: 'jvm-bootcamp:course',
  svgstr:
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24"><path class="jp-icon3" fill="#616161" d="M4 4h16v3H4zm0 6h10v3H4zm0 6h7v3H4zm13.5 3.6-3.3-3.3 1.4-1.4 1.9 1.9 3.6-3.6 1.4 1.4z"/></svg>'
});

/** The course in the side bar. What it shows comes from the kernel of an open notebook; without one it says so. */
export class CoursePanel extends Widget {
  private readonly head = element('section', { class: 'jvmb-section', 'aria-label': 'Exercise' });
  private readonly answer = element('div', { class: 'jvmb-answer', 'aria-live': 'polite' });
  private readonly tree = element('section', { class: 'jvmb-section', 'aria-label': 'Course' });
  private readonly timer = new Timer();
  private course: Course | null = null;
  private chosen: string | null = null;
  private reading = false;

  constructor(
    private readonly tracker: INotebookTracker,
    private readonly documents: IDocumentManager,
    private readonly rendermime: IRenderMimeRegistry
  ) {
    super();
    this.id = 'jvm-bootcamp-course';
    this.title.icon = ICON;
    this.title.caption = 'Course (Ctrl+Alt+C)';
    this.addClass('jvmb-panel');
    this.node.setAttribute('aria-label', 'Course');
    this.node.tabIndex = -1;
    this.node.append(element('h2', {}, 'JVM Data Bootcamp'), this.head, this.answer, this.tree, this.timer.node);
    this.draw();
    tracker.activeCellChanged.connect((_, cell) => {
      const exercise = cell ? exerciseOf(cell.model.sharedModel.getSource()) : null;
      if (exercise && exercise !== this.chosen) {
        this.choose(exercise);
      }
    });
    tracker.currentChanged.connect((_, panel) => this.follow(panel));
    NotebookActions.executed.connect((_, { cell }) => {
      if (exerciseOf(cell.model.sharedModel.getSource())) {
        void this.refresh();
      }
    });
  }

  dispose(): void {
    this.timer.dispose();
    super.dispose();
  }

  protected onActivateRequest(): void {
    this.node.focus();
  }

  protected onAfterShow(): void {
    void this.refresh();
  }

  private follow(panel: NotebookPanel | null): void {
    if (panel) {
      void panel.sessionContext.ready.then(() => this.refresh());
    }
  }

  /** Reads the course anew; not while the panel is hidden, and never twice at a time. */
  private async refresh(): Promise<void> {
    const kernel = kernelOf(this.tracker);
    if (!kernel || !this.isVisible || this.reading) {
      return;
    }
    this.reading = true;
    try {
      this.course = await readCourse(kernel);
      this.draw();
    } catch (problem) {
      this.say(`The course cannot be read: ${(problem as Error).message}`);
    } finally {
      this.reading = false;
    }
  }

  private choose(exercise: string): void {
    this.chosen = exercise;
    this.answer.replaceChildren();
    this.draw();
  }

  private draw(): void {
    const course = this.course;
    if (!course) {
      this.head.replaceChildren(
        element('p', { class: 'jvmb-quiet' }, 'Open a lesson: its kernel tells how far you are.')
      );
      return;
    }
    const exercises = exercisesOf(course);
    const name = this.chosen ?? course.next;
    const exercise = exercises.find(each => each.name === name) ?? null;
    this.head.replaceChildren(
      exercise ? this.card(exercise) : element('p', {}, 'Every exercise is done.')
    );
    drawTree(this.tree, course, exercise?.name ?? null, {
      openLesson: lesson => void this.attempt(open(this.documents, lesson.notebook)),
      openExercise: name => {
        this.choose(name);
        void this.attempt(this.cell(name));
      }
    });
  }

  private card(exercise: Exercise): HTMLElement {
    const kernel = kernelOf(this.tracker) !== null;
    const next = exercise.name === this.course?.next ? 'Next exercise' : 'Exercise';
    const facts = `${exercise.points} of ${exercise.outOf} points · ${exercise.minutes} min` +
      (exercise.passed ? ' · passed' : exercise.tries ? ` · ${exercise.tries} tried` : '') +
      (exercise.hints ? ` · ${exercise.hints} hint${exercise.hints > 1 ? 's' : ''}` : '');
    return element(
      'div',
      {},
      element('h3', {}, next),
      element('p', { class: 'jvmb-name' }, exercise.title),
      element('p', { class: 'jvmb-quiet' }, facts),
      element(
        'div',
        { class: 'jvmb-row', role: 'group', 'aria-label': exercise.title },
        button('Go', 'Open the lesson at this exercise', () => void this.attempt(this.cell(exercise.name))),
        button('Check', 'Run its cell', () => void this.attempt(this.check(exercise.name))),
        button('Hint', 'The next hint', () => void this.attempt(this.ask(`%hint ${exercise.name}`)), !kernel),
        button('Reset', 'The starter again; your version is kept', () => void this.attempt(this.reset(exercise.name)), !kernel),
        button('Solution', 'The solution, once it is open to you', () => void this.attempt(this.ask(`%solution ${exercise.name}`)), !kernel)
      )
    );
  }

  /** A notebook that has the exercise, the one in front if it does; the exercise's cell is active then. */
  private async cell(exercise: string): Promise<NotebookPanel> {
    const front = this.tracker.currentWidget;
    if (front && goTo(front, exercise)) {
      return front;
    }
    const lesson = this.course && lessonOf(this.course, exercise);
    if (!lesson) {
      throw new Error(`No lesson shows ${exercise}.`);
    }
    const panel = await open(this.documents, lesson.notebook);
    if (!goTo(panel, exercise)) {
      throw new Error(`${lesson.notebook} has no cell that begins with %%exercise ${exercise}.`);
    }
    return panel;
  }

  private async check(exercise: string): Promise<void> {
    await runActive(await this.cell(exercise));
  }

  private async reset(exercise: string): Promise<void> {
    const panel = await this.cell(exercise);
    const bundle = await this.ask(`%reset ${exercise}`);
    const starter = /```java\n([\s\S]*?)\n```/.exec(bundle['text/markdown'] ?? '')?.[1];
    if (starter) {
      replaceActive(panel, starter);
    }
  }

  /** Shows in the panel what a magic answers. */
  private async ask(line: string): Promise<Bundle> {
    const kernel = kernelOf(this.tracker);
    if (!kernel) {
      throw new Error('Open a lesson first: its kernel answers.');
    }
    const bundle = await magic(kernel, line);
    const mime = this.rendermime.preferredMimeType(bundle, 'ensure');
    if (mime) {
      const renderer = this.rendermime.createRenderer(mime);
      await renderer.renderModel(new MimeModel({ data: bundle }));
      this.answer.replaceChildren(renderer.node);
    }
    await this.refresh();
    return bundle;
  }

  private async attempt(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (problem) {
      this.say((problem as Error).message);
    }
  }

  private say(text: string): void {
    this.answer.replaceChildren(element('p', { class: 'jvmb-problem', role: 'alert' }, text));
  }
}
