import { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { Kernel } from '@jupyterlab/services';

/** What `%progress --json` says; the shapes are those of the kernel's CourseJson. */
export interface Course {
  /** The next exercise that is not passed; empty if all are. */
  next: string;
  phases: Phase[];
}

export interface Phase {
  title: string;
  lessons: Lesson[];
}

export interface Lesson {
  title: string;
  /** Below the learner's folder. */
  notebook: string;
  exercises: Exercise[];
}

export interface Exercise {
  name: string;
  title: string;
  minutes: number;
  points: number;
  outOf: number;
  passed: boolean;
  tries: number;
  hints: number;
}

const MIME = 'application/vnd.jvm-bootcamp.course+json';

export type Bundle = { [mime: string]: any };

/** Runs a magic beside the notebook's own cells and returns what it shows; throws what it says when it fails. */
export async function magic(kernel: Kernel.IKernelConnection, line: string): Promise<Bundle> {
  const future = kernel.requestExecute({ code: line, store_history: false, stop_on_error: false });
  let shown: Bundle = {};
  let failed = '';
  future.onIOPub = message => {
    const content = message.content as any;
    switch (message.header.msg_type) {
      case 'execute_result':
      case 'display_data':
        shown = content.data;
        break;
      case 'error':
        failed = content.evalue;
        break;
    }
  };
  await future.done;
  if (failed) {
    throw new Error(failed);
  }
  return shown;
}

export async function readCourse(kernel: Kernel.IKernelConnection): Promise<Course> {
  const bundle = await magic(kernel, '%progress --json');
  if (!bundle[MIME]) {
    throw new Error('This kernel is not the course’s.');
  }
  return bundle[MIME] as Course;
}

/** The kernel of the notebook in front, or of any that is open. */
export function kernelOf(tracker: INotebookTracker): Kernel.IKernelConnection | null {
  const open: NotebookPanel[] = tracker.currentWidget ? [tracker.currentWidget] : [];
  tracker.forEach(panel => open.push(panel));
  for (const panel of open) {
    const kernel = panel.sessionContext.session?.kernel;
    if (kernel && !kernel.isDisposed && kernel.status !== 'dead') {
      return kernel;
    }
  }
  return null;
}

export function exercisesOf(course: Course): Exercise[] {
  return course.phases.flatMap(phase => phase.lessons).flatMap(lesson => lesson.exercises);
}

export function lessonOf(course: Course, exercise: string): Lesson | undefined {
  return course.phases
    .flatMap(phase => phase.lessons)
    .find(lesson => lesson.exercises.some(each => each.name === exercise));
}
