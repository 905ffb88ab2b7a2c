package org.jvmbootcamp.grader.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two submissions to one exercise that have in common what few others have: a reason to look at
 * both, never a verdict.
 *
 * @param percent of what few have in either, how much both have
 * @param shared how many such passages
 */
record Alike(String one, String other, int percent, int shared) {
  /** What more learners have is the way that the exercise suggests. */
  private static final int FEW = 10;

  /** Fewer passages are chance. */
  private static final int LEAST_SHARED = 5;

  private static final int LEAST_PERCENT = 70;

  private record Pair(int one, int other) {}

  /** The pairs of one exercise, those most alike first. */
  static List<Alike> among(Collection<Row> rows) {
    var learners = rows.stream().filter(row -> !row.fingerprint().isEmpty()).toList();
    var holders = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < learners.size(); i++) {
      for (int hash : learners.get(i).fingerprint()) {
        holders.computeIfAbsent(hash, _ -> new ArrayList<>()).add(i);
      }
    }
    holders.values().removeIf(own -> own.size() > FEW);
    var rare = new int[learners.size()];
    var shared = new HashMap<Pair, Integer>();
    for (List<Integer> own : holders.values()) {
      for (int i = 0; i < own.size(); i++) {
        rare[own.get(i)]++;
        for (int j = i + 1; j < own.size(); j++) {
          shared.merge(new Pair(own.get(i), own.get(j)), 1, Integer::sum);
        }
      }
    }
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_SHARED)
        .map(entry -> of(learners, rare, entry))
        .filter(alike -> alike.percent() >= LEAST_PERCENT)
        .sorted(
            Comparator.comparingInt(Alike::percent)
                .thenComparingInt(Alike::shared)
                .reversed()
                .thenComparing(Alike::one)
                .thenComparing(Alike::other))
        .toList();
  }

  private static Alike of(List<Row> learners, int[] rare, Map.Entry<Pair, Integer> entry) {
    int one = entry.getKey().one();
    int other = entry.getKey().other();
    int percent = 200 * entry.getValue() / (rare[one] + rare[other]);
    return new Alike(
        learners.get(one).learner(), learners.get(other).learner(), percent, entry.getValue());
  }

  /** The other of the two, if this learner is one of them. */
  Optional<String> besides(String learner) {
    return learner.equals(one)
        ? Optional.of(other)
        : learner.equals(other) ? Optional.of(one) : Optional.empty();
  }
}
