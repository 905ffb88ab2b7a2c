package org.jvmbootcamp.course.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jvmbootcamp.course.notebook.Cell;
import org.jvmbootcamp.course.source.Block.Prose;
import org.jvmbootcamp.course.source.Home;
import org.jvmbootcamp.course.source.Problems;
import org.jvmbootcamp.course.source.Reference;
import org.jvmbootcamp.course.source.Reference.Kind;

/** Makes the links and images of a text work from a notebook, which lives in another folder. */
final class References {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Map<String, String> MIME_TYPES =
      Map.of("png", "image/png", "jpg", "image/jpeg", "svg", "image/svg+xml");
  private static final long MAX_IMAGE_BYTES = 500_000;

  private final Home home;
  private final Library library;
  private final Problems problems;

  References(Home home, Library library, Problems problems) {
    this.home = home;
    this.library = library;
    this.problems = problems;
  }

  /** A text that works from a notebook, with the images it shows. */
  record Mended(String text, Map<String, Cell.Picture> pictures) {}

  /**
   * Mends a text.
   *
   * @param file of the text, from the course's folder
   * @param notebook path of the notebook in the folder of notebooks
   */
  Mended mend(Prose prose, String file, String notebook) {
    var text = new StringBuilder(prose.text());
    var pictures = new TreeMap<String, Cell.Picture>();
    // From the end, so that what is replaced does not move what comes next.
    var references =
        prose.references().stream()
            .sorted(Comparator.comparingInt(Reference::start).reversed())
            .toList();
    for (var reference : references) {
      var to = reference.destination();
      if (SCHEME.matcher(to).matches()) {
        noRemoteImage(reference, file);
        continue;
      }
      var mended =
          reference.kind() == Kind.IMAGE
              ? image(reference, file, pictures)
              : link(reference, file, notebook);
      mended.ifPresent(m -> text.replace(reference.start(), reference.start() + to.length(), m));
    }
    return new Mended(text.toString(), pictures);
  }

  private void noRemoteImage(Reference reference, String file) {
    if (reference.kind() == Kind.IMAGE) {
      problems.add(
          file,
          reference.line(),
          "an image from elsewhere needs the network; put it beside the text");
    }
  }

  private Optional<String> link(Reference reference, String file, String notebook) {
    var target = target(reference, file).filter(Files::isRegularFile);
    var place = target.map(home::name).flatMap(this::lesson);
    if (place.isEmpty() && target.filter(this::isLesson).isPresent()) {
      return Optional.empty(); // A lesson with a mistake, which is noted where it stands.
    }
    if (place.isEmpty()) {
      problems.add(
          file,
          reference.line(),
          "the link %s leads nowhere from a notebook; link to a lesson's .md file or a full https:// address"
              .formatted(reference.destination()));
      return Optional.empty();
    }
    var from = Path.of(notebook).getParent();
    var to = Path.of(place.get().notebook());
    return Optional.of((from == null ? to : from.relativize(to)).toString().replace('\\', '/'));
  }

  private Optional<Library.Place> lesson(String name) {
    return name.startsWith("lessons/") && name.endsWith(".md")
        ? library.place(name.substring("lessons/".length(), name.length() - ".md".length()))
        : Optional.empty();
  }

  private boolean isLesson(Path file) {
    return file.startsWith(home.lessons())
        && file.toString().endsWith(".md")
        && !file.endsWith("README.md");
  }

  private Optional<String> image(
      Reference reference, String file, Map<String, Cell.Picture> pictures) {
    var path = target(reference, file).filter(Files::isRegularFile);
    if (path.isEmpty()) {
      problems.add(
          file, reference.line(), "no image " + reference.destination() + "; add the file");
      return Optional.empty();
    }
    var name = String.valueOf(path.get().getFileName());
    var mimeType = MIME_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (mimeType == null || !PLAIN_NAME.matcher(name).matches()) {
      problems.add(
          file, reference.line(), "%s: use .svg, .png or .jpg, and no spaces".formatted(name));
      return Optional.empty();
    }
    try {
      if (Files.size(path.get()) > MAX_IMAGE_BYTES) {
        problems.add(file, reference.line(), name + " is larger than 500 kB; make it smaller");
        return Optional.empty();
      }
      var base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(path.get()));
      var before = pictures.putIfAbsent(name, new Cell.Picture(mimeType, base64));
      if (before != null && !before.base64().equals(base64)) {
        problems.add(file, reference.line(), "two images are called " + name + "; rename one");
      }
      return Optional.of("attachment:" + name);
    } catch (IOException e) {
      problems.add(file, reference.line(), name + " cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** The file that a destination names, if it is within the course. */
  private Optional<Path> target(Reference reference, String file) {
    try {
      var target = home.root().resolve(file).resolveSibling(reference.destination()).normalize();
      return Optional.of(target).filter(path -> path.startsWith(home.root()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
