package org.jvmbootcamp.instruments.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A frame in the tree of calls, with what was counted there and below. */
public final class Node {
  private final Frame frame;
  private final Map<Frame, Node> children = new LinkedHashMap<>();
  private long weight;
  private long self;

  Node(Frame frame) {
    this.frame = frame;
  }

  /** Adds one sample; the first frame is the one that was called first. */
  void add(List<Frame> stack, long amount) {
    var node = this;
    node.weight += amount;
    for (var next : stack) {
      node = node.children.computeIfAbsent(next, Node::new);
      node.weight += amount;
    }
    node.self += amount;
  }

  public Frame frame() {
    return frame;
  }

  /** Counted here and in what is called from here. */
  public long weight() {
    return weight;
  }

  /** Counted here alone. */
  public long self() {
    return self;
  }

  /** What is called from here. */
  public Collection<Node> children() {
    return List.copyOf(children.values());
  }
}
