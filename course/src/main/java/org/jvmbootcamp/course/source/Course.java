package org.jvmbootcamp.course.source;

import java.util.List;

/** The order of the course, as {@code lessons/course.yaml} gives it. */
public record Course(String title, List<Phase> phases) {

  public Course {
    phases = List.copyOf(phases);
  }

  /**
   * A part of the course, a folder of lessons.
   *
   * @param line its line in {@code course.yaml}
   * @param number what learners know it by: 0 for the first, then one more each, unless {@code
   *     course.yaml} leaves numbers to phases that are still to be written
   */
  public record Phase(int line, int number, String name, String title, List<Entry> lessons) {
    public Phase {
      lessons = List.copyOf(lessons);
    }
  }

  /**
   * A lesson's place in the course.
   *
   * @param line its line in {@code course.yaml}
   * @param read minutes to read it
   * @param demonstrate minutes to show it to a room
   * @param afterwards what a reader can do then; goes on from "Afterwards you can"
   * @param exercises those that the lesson shows, in order
   */
  public record Entry(
      int line, String name, int read, int demonstrate, String afterwards, List<Listed> exercises) {
    public Entry {
      exercises = List.copyOf(exercises);
    }
  }

  /** An exercise's name, {@code phase/name}, with the line where it is listed. */
  public record Listed(int line, String exercise) {}
}
