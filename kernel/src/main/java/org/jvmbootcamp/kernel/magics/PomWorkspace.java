package org.jvmbootcamp.kernel.magics;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;
import org.jvmbootcamp.kernel.spi.MagicException;

/** A POM on disk and its parents beside it, so that Maven's resolver reads them in place. */
final class PomWorkspace implements WorkspaceReader {
  private final WorkspaceRepository repository = new WorkspaceRepository("pom");
  private final Map<String, Path> poms = new LinkedHashMap<>();
  private final Artifact artifact;

  private PomWorkspace(Artifact artifact) {
    this.artifact = artifact;
  }

  /**
   * Reads a POM.
   *
   * @throws MagicException if it cannot be read, with the place
   */
  static PomWorkspace of(Path pom) throws MagicException {
    var model = model(pom);
    var artifact = artifact(model);
    var workspace = new PomWorkspace(artifact);
    workspace.poms.put(key(artifact), pom);
    workspace.addParents(pom, model);
    return workspace;
  }

  Artifact artifact() {
    return artifact;
  }

  private void addParents(Path pom, Model model) throws MagicException {
    var parent = model.getParent();
    if (parent == null || parent.getRelativePath().isEmpty() || pom.getParent() == null) {
      return;
    }
    var path = pom.getParent().resolve(parent.getRelativePath()).normalize();
    var file = Files.isDirectory(path) ? path.resolve("pom.xml") : path;
    if (!Files.isRegularFile(file) || poms.containsValue(file)) {
      return;
    }
    var above = model(file);
    var aboveArtifact = artifact(above);
    if (above.getArtifactId().equals(parent.getArtifactId())) {
      poms.put(key(aboveArtifact), file);
      addParents(file, above);
    }
  }

  private static Model model(Path pom) throws MagicException {
    try (var in = Files.newInputStream(pom)) {
      return new MavenXpp3Reader().read(in, false);
    } catch (IOException | XmlPullParserException e) {
      throw new MagicException("the POM " + pom + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Artifact artifact(Model model) {
    var parent = Optional.ofNullable(model.getParent());
    String group =
        Optional.ofNullable(model.getGroupId())
            .or(() -> parent.map(p -> p.getGroupId()))
            .orElse("notebook");
    String version =
        Optional.ofNullable(model.getVersion())
            .or(() -> parent.map(p -> p.getVersion()))
            .orElse("1");
    return new DefaultArtifact(group, model.getArtifactId(), "pom", version);
  }

  private static String key(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
  }

  @Override
  public WorkspaceRepository getRepository() {
    return repository;
  }

  @Override
  public @Nullable File findArtifact(Artifact wanted) {
    var pom = wanted.getExtension().equals("pom") ? poms.get(key(wanted)) : null;
    return pom == null ? null : pom.toFile();
  }

  @Override
  public List<String> findVersions(Artifact wanted) {
    return List.of();
  }
}
