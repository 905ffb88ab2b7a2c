package org.jvmbootcamp.kernel.magics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.transfer.TransferListener;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.eclipse.aether.util.repository.JreProxySelector;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;
import org.jvmbootcamp.kernel.spi.MagicException;

/** Finds artifacts and what they need, with Maven's own rules, mirrors, proxies and passwords. */
final class MavenResolver {
  private final RepositorySystem system;
  private final MavenOptions options;
  private final Map<String, RemoteRepository> repositories = new LinkedHashMap<>();

  MavenResolver(MavenOptions options) {
    this.system = new RepositorySystemSupplier().get();
    this.options = options;
    options.repositories().forEach(r -> repositories.put(r.getId(), r));
  }

  /** Looks there too from now on; a repository of the same id is replaced. */
  void addRepository(String id, String url) {
    repositories.put(id, MavenOptions.repository(id, url));
  }

  /**
   * Finds artifacts and all that they need at run time.
   *
   * @param coordinates each {@code group:artifact[:type[:classifier]]:version}
   * @param offline true to download nothing, whatever the options say
   * @throws MagicException if one is not there: which, where it was looked for, and how to mend it
   */
  List<Artifact> resolve(List<String> coordinates, boolean offline, TransferListener listener)
      throws MagicException {
    var request = new CollectRequest();
    for (String coordinate : coordinates) {
      request.addDependency(new Dependency(artifact(coordinate), "compile"));
    }
    return resolve(request, session(offline, listener));
  }

  /**
   * Finds what a POM depends on.
   *
   * @param scopes the scopes of the POM's dependencies that are wanted
   * @throws MagicException if the POM is wrong or something is not there
   */
  List<Artifact> resolvePom(Path pom, Set<String> scopes, TransferListener listener)
      throws MagicException {
    var session = session(false, listener);
    var workspace = PomWorkspace.of(pom);
    session.setWorkspaceReader(workspace);
    session.setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(false, false));
    var read = new ArtifactDescriptorRequest();
    read.setArtifact(workspace.artifact());
    read.setRepositories(remotes(session));
    try {
      var descriptor = system.readArtifactDescriptor(session, read);
      session.setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(true, true));
      var request = new CollectRequest();
      descriptor.getDependencies().stream()
          .filter(d -> scopes.contains(d.getScope()))
          .forEach(d -> request.addDependency(asCompile(d)));
      request.setManagedDependencies(descriptor.getManagedDependencies());
      descriptor.getRepositories().forEach(request::addRepository);
      return resolve(request, session);
    } catch (ArtifactDescriptorException e) {
      throw new MagicException(MavenErrors.pom(pom, e), e);
    }
  }

  /** A direct dependency is wanted with all that it needs, whatever its scope. */
  private static Dependency asCompile(Dependency dependency) {
    return dependency.getScope().equals("system") ? dependency : dependency.setScope("compile");
  }

  private List<Artifact> resolve(CollectRequest request, RepositorySystemSession session)
      throws MagicException {
    if (request.getDependencies().isEmpty()) {
      return List.of();
    }
    remotes(session).forEach(request::addRepository);
    try {
      var found = new ArrayList<Artifact>();
      for (var result :
          system
              .resolveDependencies(session, new DependencyRequest(request, null))
              .getArtifactResults()) {
        found.add(result.getArtifact());
      }
      return List.copyOf(found);
    } catch (DependencyResolutionException e) {
      var errors = new MavenErrors(system, session, request.getRepositories());
      throw new MagicException(errors.explain(e), e);
    }
  }

  private static Artifact artifact(String coordinates) throws MagicException {
    try {
      return new DefaultArtifact(coordinates);
    } catch (IllegalArgumentException e) {
      throw new MagicException(
          "\"%s\" does not name an artifact; write group:artifact:version, for example"
                  .formatted(coordinates)
              + " org.apache.commons:commons-lang3:3.20.0",
          e);
    }
  }

  private List<RemoteRepository> remotes(RepositorySystemSession session) {
    return system.newResolutionRepositories(session, List.copyOf(repositories.values()));
  }

  private DefaultRepositorySystemSession session(boolean offline, TransferListener listener) {
    var session = MavenRepositorySystemUtils.newSession();
    session.setSystemProperties(options.systemProperties());
    session.setOffline(offline || options.offline());
    session.setTransferListener(listener);
    session.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(false, false));
    configure(session, options.settings());
    var local = new LocalRepository(options.localRepository().toFile());
    session.setLocalRepositoryManager(system.newLocalRepositoryManager(session, local));
    return session;
  }

  private static void configure(DefaultRepositorySystemSession session, Settings settings) {
    var mirrors = new DefaultMirrorSelector();
    for (var m : settings.getMirrors()) {
      mirrors.add(
          m.getId(),
          m.getUrl(),
          m.getLayout(),
          false,
          m.isBlocked(),
          m.getMirrorOf(),
          m.getMirrorOfLayouts());
    }
    session.setMirrorSelector(mirrors);
    var passwords = new DefaultAuthenticationSelector();
    for (var s : settings.getServers()) {
      passwords.add(
          s.getId(),
          new AuthenticationBuilder()
              .addUsername(s.getUsername())
              .addPassword(s.getPassword())
              .addPrivateKey(s.getPrivateKey(), s.getPassphrase())
              .build());
    }
    session.setAuthenticationSelector(passwords);
    if (settings.getActiveProxy() == null) {
      session.setProxySelector(new JreProxySelector());
      return;
    }
    var proxies = new DefaultProxySelector();
    for (var p : settings.getProxies()) {
      var password =
          new AuthenticationBuilder()
              .addUsername(p.getUsername())
              .addPassword(p.getPassword())
              .build();
      if (p.isActive()) {
        proxies.add(
            new org.eclipse.aether.repository.Proxy(
                p.getProtocol(), p.getHost(), p.getPort(), password),
            p.getNonProxyHosts());
      }
    }
    session.setProxySelector(proxies);
  }
}
