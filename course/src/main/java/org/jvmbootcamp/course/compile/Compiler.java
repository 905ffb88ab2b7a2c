package org.jvmbootcamp.course.compile;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jvmbootcamp.course.notebook.NotebookWriter;
import org.jvmbootcamp.course.source.Home;
import org.jvmbootcamp.course.source.Problems;

/** Makes everything that is derived from lessons and exercises, in memory. */
public final class Compiler {

  private final Home home;
  private final Problems problems;

  /**
   * A compiler of one course.
   *
   * @param problems gets every mistake of the authors
   */
  public Compiler(Home home, Problems problems) {
    this.home = home;
    this.problems = problems;
  }

  /**
   * The notebooks by their path in the folder of notebooks; nothing if there is any mistake.
   *
   * @throws IOException if a folder cannot be listed
   */
  public Optional<SortedMap<String, String>> notebooks() throws IOException {
    var library = new LibraryLoader(home, problems).load();
    if (library.isEmpty()) {
      return Optional.empty();
    }
    var writer = new NotebookWriter();
    var weaver = new LessonWeaver(home, library.get(), problems);
    var notebooks = new TreeMap<String, String>();
    var places = library.get().places();
    for (int i = 0; i < places.size(); i++) {
      var next =
          i + 1 < places.size() ? Optional.of(places.get(i + 1)) : Optional.<Library.Place>empty();
      notebooks.put(places.get(i).notebook(), writer.write(weaver.weave(places.get(i), next)));
    }
    notebooks.put(CourseMap.FILE, writer.write(new CourseMap(library.get()).notebook()));
    return problems.none() ? Optional.of(notebooks) : Optional.empty();
  }

  /**
   * The instructor's guide in Markdown; nothing if there is any mistake.
   *
   * @throws IOException if a folder cannot be listed
   */
  public Optional<String> guide() throws IOException {
    var library = new LibraryLoader(home, problems).load();
    return problems.none() ? library.map(l -> new Guide(l).markdown()) : Optional.empty();
  }
}
