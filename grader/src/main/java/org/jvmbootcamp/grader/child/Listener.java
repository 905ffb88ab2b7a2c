package org.jvmbootcamp.grader.child;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.jvmbootcamp.grader.api.Check;
import org.jvmbootcamp.grader.wire.Message;

/** Sends what JUnit says. */
final class Listener implements TestExecutionListener {
  private final String round;
  private final Channel channel;
  private @Nullable TestPlan plan;

  Listener(String round, Channel channel) {
    this.round = round;
    this.channel = channel;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
    testPlan.getRoots().stream()
        .flatMap(root -> testPlan.getDescendants(root).stream())
        .filter(TestIdentifier::isTest)
        .forEach(this::planned);
  }

  @Override
  public void dynamicTestRegistered(TestIdentifier test) {
    if (test.isTest()) {
      planned(test);
    }
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (test.isTest()) {
      channel.send(new Message.Started(id(test)));
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    if (test.isTest()) {
      channel.send(new Message.Skipped(id(test)));
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    int open = Check.takeUnended();
    boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    if (test.isTest() && passed && open == 0) {
      channel.send(new Message.Passed(id(test)));
    } else if (test.isTest() && passed) {
      channel.send(
          new Message.Broken(
              "The test \"" + test.getDisplayName() + "\" has a check that lacks .because(...)"));
    } else if (!passed) {
      // A container fails when a class cannot be set up; its tests never run.
      if (!test.isTest()) {
        planned(test);
      }
      var thrown = result.getThrowable().orElseGet(() -> new AssertionError("it was given up"));
      channel.send(Failures.describe(id(test), thrown));
    }
  }

  private void planned(TestIdentifier test) {
    channel.send(new Message.Planned(id(test), round, name(test), List.copyOf(tags(test))));
  }

  private String id(TestIdentifier test) {
    return round + test.getUniqueId();
  }

  /** The display name; for one case of many, the case after the name of the test. */
  private String name(TestIdentifier test) {
    TestIdentifier parent = parent(test);
    return parent != null && test.getUniqueId().contains("-invocation:")
        ? parent.getDisplayName() + " · " + test.getDisplayName()
        : test.getDisplayName();
  }

  private Set<String> tags(TestIdentifier test) {
    var tags = new LinkedHashSet<String>();
    var lines = new ArrayList<TestIdentifier>();
    for (TestIdentifier t = test; t != null; t = parent(t)) {
      lines.add(t);
    }
    lines.forEach(t -> t.getTags().stream().map(TestTag::getName).sorted().forEach(tags::add));
    return tags;
  }

  private @Nullable TestIdentifier parent(TestIdentifier test) {
    return plan == null ? null : plan.getParent(test).orElse(null);
  }
}
