package org.jvmbootcamp.kernel.complete;

import java.util.List;

/**
 * Ways to go on.
 *
 * @param start index that the matches replace from, to the cursor
 */
public record Completions(List<Match> matches, int start) {
  public Completions {
    matches = List.copyOf(matches);
  }
}
