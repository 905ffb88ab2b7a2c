import { Course, Exercise, exercisesOf, Lesson, Phase } from './course';
import { bar, element } from './dom';

export interface Actions {
  openLesson(lesson: Lesson): void;
  openExercise(name: string): void;
}

/** Draws the course; phases that the reader has opened or closed stay so. */
export function drawTree(node: HTMLElement, course: Course, current: string | null, actions: Actions): void {
  const open = new Map(
    [...node.querySelectorAll('details')].map(details => [details.dataset.phase, details.open] as const)
  );
  const all = exercisesOf(course);
  const done = all.filter(each => each.passed).length;
  node.replaceChildren(
    element('h3', {}, 'Course'),
    element('p', { class: 'jvmb-quiet' }, `${done} of ${all.length} exercises`),
    bar(done, all.length, 'Exercises passed'),
    ...course.phases.map(phase => drawPhase(phase, current, open.get(phase.title), actions))
  );
}

function drawPhase(phase: Phase, current: string | null, open: boolean | undefined, actions: Actions): HTMLElement {
  const exercises = phase.lessons.flatMap(lesson => lesson.exercises);
  const done = exercises.filter(each => each.passed).length;
  const here = exercises.some(each => each.name === current);
  const details = element(
    'details',
    { open: open ?? here },
    element(
      'summary',
      {},
      element('span', { class: 'jvmb-name' }, phase.title),
      element('span', { class: 'jvmb-quiet' }, ` ${done}/${exercises.length}`),
      bar(done, exercises.length, `${phase.title}: exercises passed`)
    ),
    element('ul', {}, ...phase.lessons.map(lesson => drawLesson(lesson, current, actions)))
  );
  details.dataset.phase = phase.title;
  return details;
}

function drawLesson(lesson: Lesson, current: string | null, actions: Actions): HTMLElement {
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', class: 'jvmb-link', click: () => actions.openLesson(lesson) },
      lesson.title
    ),
    element('ul', {}, ...lesson.exercises.map(exercise => drawExercise(exercise, current, actions)))
  );
}

function drawExercise(exercise: Exercise, current: string | null, actions: Actions): HTMLElement {
  const [mark, state] = exercise.passed ? ['✓', 'passed'] : exercise.tries > 0 ? ['✗', 'tried'] : ['·', 'new'];
  return element(
    'li',
    { class: `jvmb-exercise jvmb-${state}` },
    element(
      'button',
      {
        type: 'button',
        class: 'jvmb-link',
        'aria-current': exercise.name === current ? 'true' : 'false',
        'aria-label': `${exercise.title}, ${state}, ${exercise.points} of ${exercise.outOf} points`,
        click: () => actions.openExercise(exercise.name)
      },
      element('span', { class: 'jvmb-mark', 'aria-hidden': 'true' }, mark),
      exercise.title,
      element('span', { class: 'jvmb-quiet' }, ` ${exercise.points}/${exercise.outOf}`)
    )
  );
}
