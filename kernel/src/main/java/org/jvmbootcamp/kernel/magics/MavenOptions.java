package org.jvmbootcamp.kernel.magics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelProcessor;
import org.apache.maven.model.io.DefaultModelReader;
import org.apache.maven.model.locator.DefaultModelLocator;
import org.apache.maven.model.superpom.DefaultSuperPomProvider;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.repository.RemoteRepository;
import org.jvmbootcamp.kernel.spi.MagicException;

/**
 * Where Maven artifacts come from and where they are kept.
 *
 * @param settings the reader's {@code settings.xml}, or empty settings
 * @param localRepository the folder that keeps what was downloaded
 * @param offline whether nothing may be downloaded
 * @param repositories where to look: Central, and those of the settings' active profiles
 * @param systemProperties what POMs may refer to
 */
record MavenOptions(
    Settings settings,
    Path localRepository,
    boolean offline,
    List<RemoteRepository> repositories,
    Properties systemProperties) {

  /** Set to {@code true} or {@code 1}, nothing is downloaded. */
  static final String OFFLINE = "BOOTCAMP_OFFLINE";

  /**
   * Reads {@code settings.xml} as Maven does: in the home's {@code .m2} and in Maven's own folder.
   *
   * @throws MagicException if one of them cannot be read, with the place
   */
  static MavenOptions read(Map<String, String> environment, Properties systemProperties)
      throws MagicException {
    var home = Path.of(systemProperties.getProperty("user.home", "."), ".m2");
    var request = new DefaultSettingsBuildingRequest();
    file(home.resolve("settings.xml"))
        .ifPresent(file -> request.setUserSettingsFile(file.toFile()));
    Optional.ofNullable(environment.getOrDefault("MAVEN_HOME", environment.get("M2_HOME")))
        .flatMap(maven -> file(Path.of(maven, "conf", "settings.xml")))
        .ifPresent(file -> request.setGlobalSettingsFile(file.toFile()));
    request.setSystemProperties(systemProperties);
    Settings settings;
    try {
      settings =
          new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
    } catch (SettingsBuildingException e) {
      String problems =
          e.getProblems().stream()
              .map(p -> p.getMessage() + " (" + p.getLocation() + ")")
              .collect(Collectors.joining("; "));
      throw new MagicException("Maven's settings cannot be read: " + problems, e);
    }
    String local =
        Optional.ofNullable(systemProperties.getProperty("maven.repo.local"))
            .or(() -> Optional.ofNullable(settings.getLocalRepository()))
            .orElse(home.resolve("repository").toString());
    String offline = environment.getOrDefault(OFFLINE, "");
    return new MavenOptions(
        settings,
        Path.of(local),
        settings.isOffline() || offline.equals("1") || offline.equalsIgnoreCase("true"),
        repositories(settings),
        systemProperties);
  }

  private static Optional<Path> file(Path path) {
    return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
  }

  private static List<RemoteRepository> repositories(Settings settings) {
    var all = new ArrayList<RemoteRepository>();
    for (Profile profile : settings.getProfiles()) {
      boolean byDefault =
          profile.getActivation() != null && profile.getActivation().isActiveByDefault();
      if (byDefault || settings.getActiveProfiles().contains(profile.getId())) {
        profile.getRepositories().forEach(r -> all.add(repository(r.getId(), r.getUrl())));
      }
    }
    if (all.stream().noneMatch(r -> r.getId().equals("central"))) {
      all.addFirst(central());
    }
    return List.copyOf(all);
  }

  /** Central as Maven's own super POM names it. */
  private static RemoteRepository central() {
    var processor =
        new DefaultModelProcessor()
            .setModelLocator(new DefaultModelLocator())
            .setModelReader(new DefaultModelReader());
    Repository central =
        new DefaultSuperPomProvider()
            .setModelProcessor(processor)
            .getSuperModel("4.0.0")
            .getRepositories()
            .getFirst();
    return repository(central.getId(), central.getUrl());
  }

  static RemoteRepository repository(String id, String url) {
    return new RemoteRepository.Builder(id, "default", url).build();
  }
}
