package org.jvmbootcamp.kernel.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.kernel.spi.Magic;
import org.jvmbootcamp.kernel.spi.MagicException;

/** Against a repository in a folder, so that no network is needed. */
class MavenMagicsTest {
  @TempDir Path folder;
  private FakeSession session = new FakeSession(Path.of("."));
  private Properties properties = new Properties();

  @BeforeEach
  void makeRepository() throws Exception {
    session = new FakeSession(folder);
    properties = new Properties();
    properties.setProperty("user.home", folder.resolve("home").toString());
    publish(
        "app",
        "1",
        "<dependency><groupId>g</groupId><artifactId>lib</artifactId><version>1</version></dependency>");
    publish("lib", "1", "");
    publish("lib", "2", "");
    // The folder stands for Central, by a mirror in settings.xml.
    var m2 = Files.createDirectories(folder.resolve("home/.m2"));
    Files.writeString(
        m2.resolve("settings.xml"),
        "<settings><mirrors><mirror><id>m</id><mirrorOf>central</mirrorOf><url>%s</url></mirror></mirrors></settings>"
            .formatted(folder.resolve("repo").toUri()));
  }

  private void publish(String artifact, String version, String dependencies) throws Exception {
    publishTo("repo", artifact, version, dependencies);
  }

  private void publishTo(String repository, String artifact, String version, String dependencies)
      throws Exception {
    var module = Files.createDirectories(folder.resolve(repository + "/g/" + artifact));
    var home = Files.createDirectories(module.resolve(version));
    String name = artifact + "-" + version;
    Files.writeString(
        home.resolve(name + ".pom"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>%s</artifactId><version>%s</version><dependencies>%s</dependencies></project>"
            .formatted(artifact, version, dependencies));
    try (var jar = new JarOutputStream(Files.newOutputStream(home.resolve(name + ".jar")))) {
      jar.putNextEntry(new java.util.zip.ZipEntry("g/" + artifact + ".class"));
    }
    try (var versions = Files.list(module)) {
      var tags = new StringBuilder();
      versions
          .filter(Files::isDirectory)
          .sorted()
          .forEach(v -> tags.append("<version>").append(v.getFileName()).append("</version>"));
      Files.writeString(
          module.resolve("maven-metadata.xml"),
          "<metadata><groupId>g</groupId><artifactId>%s</artifactId><versioning><versions>%s</versions></versioning></metadata>"
              .formatted(artifact, tags));
    }
  }

  private MagicsExtension magics() {
    return magics(Map.of());
  }

  private MagicsExtension magics(Map<String, String> environment) {
    return new MagicsExtension(environment, properties);
  }

  @Test
  void addsALibraryAndWhatItNeeds() throws Exception {
    assertThat(session.run(magics(), "maven", "g:app:1")).isNull();
    assertThat(session.classPath())
        .extracting(p -> p.getFileName().toString())
        .containsExactly("app-1.jar", "lib-1.jar");
    assertThat(session.shown)
        .singleElement()
        .asString()
        .matches("added 2 jars, \\d+ B: app 1, lib 1");
  }

  @Test
  void answersToTheNamesThatNotebooksUse() throws Exception {
    session.run(magics(), "addMavenDependencies", "g:lib:1 g:app:1");
    session.run(magics(), "addMavenDependency", "g:app:1");
    assertThat(session.shown)
        .last()
        .isEqualTo("nothing new: all of it is on the class path already");
    assertThat(session.classPath()).hasSize(2);
  }

  @Test
  void saysThatAnotherVersionIsThereAlready() throws Exception {
    session.run(magics(), "maven", "g:lib:2");
    session.run(magics(), "maven", "g:app:1");
    assertThat(session.shown)
        .last()
        .asString()
        .contains("app 1\nlib 1 is left out: cells see version 2 already")
        .contains("restart the kernel");
    assertThat(session.classPath()).hasSize(2);
  }

  @Test
  void leavesOutWhatTheKernelBringsItself() throws Exception {
    session.addToClassPath(jar("lib-1.5.jar", "g/lib.class"));
    session.addToClassPath(jar("app-3.jar", "of/another/group/app.class"));
    session.run(magics(), "maven", "g:app:1");
    assertThat(session.shown)
        .last()
        .asString()
        .contains("app 1\nlib 1 is left out: cells see version 1.5 already");
    assertThat(session.classPath()).hasSize(3);
  }

  private Path jar(String name, String entry) throws Exception {
    var file = folder.resolve(name);
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new java.util.zip.ZipEntry(entry));
    }
    return file;
  }

  @Test
  void namesOtherVersionsOfALibrary() {
    assertThatThrownBy(() -> session.run(magics(), "maven", "g:lib:7"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("there is no g:lib:jar:7")
        .hasMessageContaining("looked in:\n  m (file:")
        .hasMessageContaining("g:lib is there in other versions, the newest first: 2, 1");
    assertThat(session.classPath()).isEmpty();
    assertThat(session.shown).allMatch(String::isEmpty);
  }

  @Test
  void saysWhereToLookForALibraryThatIsNotThere() {
    assertThatThrownBy(() -> session.run(magics(), "maven", "no.such:thing:1"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("there is no no.such:thing:jar:1")
        .hasMessageContaining("search?q=thing")
        .hasMessageContaining("%mavenRepo name https://");
  }

  @Test
  void saysThatAVersionHasNoSuchFile() {
    assertThatThrownBy(() -> session.run(magics(), "maven", "g:lib:jar:sources:1"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining(
            "g:lib has this version, but no file of type \"jar\" and classifier \"sources\" in it");
  }

  @Test
  void rejectsWhatIsNoCoordinate() {
    assertThatThrownBy(() -> session.run(magics(), "maven", "commons-lang3"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("\"commons-lang3\" does not name an artifact");
    assertThatThrownBy(() -> session.run(magics(), "maven", ""))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("%maven needs a library");
  }

  @Test
  void looksInARepositoryThatWasAdded() throws Exception {
    publishTo("other", "extra", "1", "");
    var magics = magics();
    session.run(magics, "mavenRepo", "other " + folder.resolve("other").toUri());
    session.run(magics, "maven", "g:extra:1");
    assertThat(session.classPath()).hasSize(1);
  }

  @Test
  void rejectsARepositoryWithoutAddress() {
    assertThatThrownBy(() -> session.run(magics(), "mavenRepo", "jitpack"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("needs a name and an address");
    assertThatThrownBy(() -> session.run(magics(), "addMavenRepo", "jitpack jitpack.io"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("\"jitpack.io\" is not an address: it has no scheme");
  }

  @Test
  void downloadsNothingWhenOffline() throws Exception {
    assertThatThrownBy(() -> session.run(magics(), "maven", "--offline g:lib:1"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("g:lib:jar:1 is not in the local repository, and downloads are off");
    session.run(magics(), "maven", "g:lib:1");
    var next = new FakeSession(folder);
    next.run(magics(Map.of("BOOTCAMP_OFFLINE", "true")), "maven", "g:lib:1");
    assertThat(next.classPath()).hasSize(1);
  }

  @Test
  void saysThatARepositoryCannotBeReached() throws Exception {
    var magics = magics();
    session.run(magics, "mavenRepo", "gone http://127.0.0.1:9/maven2");
    assertThatThrownBy(() -> session.run(magics, "maven", "g:absent:1"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("could not be downloaded")
        .hasMessageContaining("gone (http://127.0.0.1:9/maven2)");
  }

  @Test
  void readsSettingsAndSaysWhereTheyAreBroken() throws Exception {
    Files.writeString(folder.resolve("home/.m2/settings.xml"), "<settings><mirrors></settings>");
    assertThatThrownBy(() -> session.run(magics(), "maven", "g:lib:1"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("Maven's settings cannot be read")
        .hasMessageContaining("settings.xml");
  }

  @Test
  void keepsDownloadsWhereTheSettingsSay() throws Exception {
    properties.setProperty("maven.repo.local", folder.resolve("mine").toString());
    session.run(magics(), "maven", "g:lib:1");
    assertThat(session.classPath())
        .singleElement()
        .matches(p -> p.startsWith(folder.resolve("mine")));
  }

  @Test
  void addsTheDependenciesOfAPomCell() throws Exception {
    session.run(
        magics(),
        Magic.Kind.CELL,
        "loadFromPOM",
        "",
        """
        <properties><lib>2</lib></properties>
        <dependency><groupId>g</groupId><artifactId>lib</artifactId><version>${lib}</version></dependency>
        """);
    assertThat(session.classPath())
        .extracting(p -> p.getFileName().toString())
        .containsExactly("lib-2.jar");
  }

  @Test
  void addsTheDependenciesOfAPomFileWithItsParentBesideIt() throws Exception {
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>parent</artifactId>
        <version>1</version><packaging>pom</packaging><dependencyManagement><dependencies>
        <dependency><groupId>g</groupId><artifactId>lib</artifactId><version>1</version></dependency>
        </dependencies></dependencyManagement></project>""");
    var child = Files.createDirectory(folder.resolve("child")).resolve("pom.xml");
    Files.writeString(
        child,
        """
        <project><modelVersion>4.0.0</modelVersion>
        <parent><groupId>x</groupId><artifactId>parent</artifactId><version>1</version></parent>
        <artifactId>child</artifactId><dependencies>
        <dependency><groupId>g</groupId><artifactId>lib</artifactId></dependency>
        <dependency><groupId>g</groupId><artifactId>app</artifactId><version>1</version><scope>test</scope></dependency>
        </dependencies></project>""");
    session.run(magics(), "loadFromPOM", "child");
    assertThat(session.classPath())
        .extracting(p -> p.getFileName().toString())
        .containsExactly("lib-1.jar");
    session.run(magics(), "loadFromPOM", "child/pom.xml test");
    assertThat(session.classPath())
        .extracting(p -> p.getFileName().toString())
        .contains("app-1.jar");
  }

  @Test
  void saysWhatIsWrongWithAPom() throws Exception {
    assertThatThrownBy(() -> session.run(magics(), "loadFromPOM", "none.xml"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("there is no file " + folder.resolve("none.xml"));
    assertThatThrownBy(
            () ->
                session.run(
                    magics(),
                    Magic.Kind.CELL,
                    "loadFromPOM",
                    "",
                    "<dependency><groupId>g</groupId><artifactId>lib</artifactId></dependency>"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("cannot be used")
        .hasMessageContaining("g:lib");
  }
}
