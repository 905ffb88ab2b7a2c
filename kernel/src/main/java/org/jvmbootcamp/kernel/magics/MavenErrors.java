package org.jvmbootcamp.kernel.magics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.RepositoryOfflineException;

/** What went wrong with Maven, in words: what was looked for, where, and how to mend it. */
final class MavenErrors {
  private static final int MAX_VERSIONS = 8;

  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> repositories;

  MavenErrors(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> repositories) {
    this.system = system;
    this.session = session;
    this.repositories = repositories;
  }

  String explain(DependencyResolutionException e) {
    var failed = new LinkedHashSet<String>();
    if (e.getResult() != null) {
      for (var result : e.getResult().getArtifactResults()) {
        if (!result.isResolved()) {
          failed.add(explain(result.getRequest().getArtifact(), result.getExceptions()));
        }
      }
    }
    return failed.isEmpty() ? root(e) : String.join("\n\n", failed);
  }

  private String explain(Artifact artifact, List<Exception> causes) {
    String name = artifact.toString();
    String looked =
        repositories.stream()
            .map(r -> "  " + r.getId() + " (" + r.getUrl() + ")")
            .distinct()
            .collect(Collectors.joining("\n"));
    if (session.isOffline()) {
      return """
      %s is not in the local repository, and downloads are off.
      looked in:
        %s
      Run once with the network, or unset %s; a jar that you have can be added with %%jars."""
          .formatted(name, session.getLocalRepository().getBasedir(), MavenOptions.OFFLINE);
    }
    var other = causes.stream().filter(c -> !notFound(c)).findFirst();
    if (other.isPresent()) {
      return """
      %s could not be downloaded: %s
      looked in:
      %s
      If there is no network, a jar that you have can be added with %%jars; a mirror or a proxy \
      can be named in ~/.m2/settings.xml."""
          .formatted(name, root(other.get()), looked);
    }
    return "there is no " + name + "\nlooked in:\n" + looked + "\n" + mend(artifact);
  }

  private String mend(Artifact artifact) {
    String module = artifact.getGroupId() + ":" + artifact.getArtifactId();
    var versions = versions(artifact);
    if (versions.contains(artifact.getVersion())) {
      return "%s has this version, but no file of type \"%s\"%s in it."
          .formatted(
              module,
              artifact.getExtension(),
              artifact.getClassifier().isEmpty()
                  ? ""
                  : " and classifier \"" + artifact.getClassifier() + "\"");
    }
    if (!versions.isEmpty()) {
      var newest = new ArrayList<>(versions);
      Collections.reverse(newest);
      return "%s is there in other versions, the newest first: %s"
          .formatted(
              module, String.join(", ", newest.subList(0, Math.min(MAX_VERSIONS, newest.size()))));
    }
    return "Check the group and the artifact at https://central.sonatype.com/search?q=%s"
            .formatted(artifact.getArtifactId())
        + "\nIf it is in another repository, add that first: %mavenRepo name https://...";
  }

  private List<String> versions(Artifact artifact) {
    var any = new DefaultArtifact(artifact.getGroupId(), artifact.getArtifactId(), "jar", "[0,)");
    try {
      return system
          .resolveVersionRange(session, new VersionRangeRequest(any, repositories, null))
          .getVersions()
          .stream()
          .map(Object::toString)
          .toList();
    } catch (VersionRangeResolutionException e) {
      // Only a help: the message about the artifact itself stands without it.
      return List.of();
    }
  }

  private static boolean notFound(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof RepositoryOfflineException) {
        return false;
      }
    }
    return cause instanceof ArtifactNotFoundException;
  }

  static String pom(Path pom, ArtifactDescriptorException e) {
    return "the POM %s cannot be used: %s".formatted(pom.getFileName(), root(e));
  }

  /** The innermost message that says something. */
  private static String root(Throwable thrown) {
    String message = thrown.getMessage();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t.getMessage() != null && !t.getMessage().isBlank()) {
        message =
            t instanceof RepositoryException
                ? t.getMessage()
                : t.getClass().getSimpleName() + ": " + t.getMessage();
      }
    }
    return message == null ? thrown.getClass().getSimpleName() : message.strip();
  }
}
