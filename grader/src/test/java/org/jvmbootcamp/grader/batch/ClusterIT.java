package org.jvmbootcamp.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvmbootcamp.grader.Exercises;
import org.jvmbootcamp.grader.Grader;
import org.jvmbootcamp.grader.Main;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manifest for a cluster: its command lines are run as pods would run them. */
@Tag("slow")
class ClusterIT {
  private static final Path MANIFEST = Path.of("../classroom/grading-job.yaml");
  private static final String NAME = "samples/top-words";

  @TempDir private Path folder;

  @Test
  void itsCommandsMakeTheGradebookThatOneMachineMakes() throws Exception {
    Path home = Path.of(Objects.requireNonNull(ClusterIT.class.getResource("/course")).toURI());
    var exercises = Exercises.in(home);
    String solution = exercises.find(NAME).answers().orElseThrow().solution();
    for (String learner : List.of("ann", "ben", "cid", "dan", "eve")) {
      Path file = folder.resolve("submissions").resolve(learner).resolve(NAME);
      Files.writeString(
          Files.createDirectories(file).resolve("TopWords.java"),
          learner.equals("cid") ? solution.replace("return counts", "return null; // ") : solution);
    }
    bootcamp(home);
    List<JsonNode> jobs = documents("Job");
    assertThat(jobs).hasSize(2);
    JsonNode grading = jobs.getFirst().path("spec");
    int pods = grading.path("completions").asInt();
    assertThat(pods).isPositive();
    assertThat(grading.path("completionMode").asString()).isEqualTo("Indexed");
    for (int index = 0; index < pods; index++) {
      run(jobs.getFirst(), index);
    }
    run(jobs.getLast(), 0);

    Path whole = folder.resolve("whole");
    var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    int code =
        new GradeCommand(exercises, Grader.Setup.LEARNER, false, out, out)
            .run(
                List.of(
                    folder.resolve("submissions").toString(),
                    "--out",
                    whole.toString(),
                    "--isolation",
                    "process"));
    assertThat(code).isZero();
    assertThat(Files.readAllLines(whole.resolve("gradebook.csv"))).hasSize(6);
    for (String file : List.of("gradebook.csv", "results.json", "junit.xml")) {
      assertThat(folder.resolve("report/class").resolve(file))
          .hasSameBinaryContentAs(whole.resolve(file));
    }
  }

  @Test
  void itsPodsHaveNoNetworkNoRightsAndLimits() throws IOException {
    JsonNode policy = documents("NetworkPolicy").getFirst().path("spec");
    assertThat(policy.path("policyTypes").toString()).contains("Egress", "Ingress");
    assertThat(policy.has("egress")).isFalse();
    for (JsonNode job : documents("Job")) {
      JsonNode security = container(job).path("securityContext");
      assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
      assertThat(security.path("readOnlyRootFilesystem").asBoolean(false)).isTrue();
      assertThat(container(job).path("resources").has("limits")).isTrue();
    }
  }

  private static List<JsonNode> documents(String kind) throws IOException {
    var documents = new ArrayList<JsonNode>();
    new Load(LoadSettings.builder().build())
        .loadAllFromString(Files.readString(MANIFEST))
        .forEach(document -> documents.add(JsonMapper.shared().valueToTree(document)));
    return documents.stream().filter(d -> d.path("kind").asString().equals(kind)).toList();
  }

  private static JsonNode container(JsonNode job) {
    return job.at("/spec/template/spec/containers/0");
  }

  /** As a pod: its command and environment, its volumes in our folder. */
  private void run(JsonNode job, int index) throws Exception {
    JsonNode container = container(job);
    var command = new ArrayList<String>();
    container.path("command").forEach(word -> command.add(word.asString()));
    container
        .path("args")
        .forEach(
            word ->
                command.add(
                    word.asString()
                        .replace("/submissions", folder + "/submissions")
                        .replace("/report", folder + "/report")
                        // The walls of a container are there in a container only.
                        .replace("--isolation container", "--isolation process")));
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    var environment = builder.environment();
    environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("KUBERNETES_SERVICE_HOST", "10.0.0.1");
    environment.put("JOB_COMPLETION_INDEX", String.valueOf(index));
    for (JsonNode pair : container.path("env")) {
      environment.put(pair.path("name").asString(), pair.path("value").asString());
    }
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
  }

  /** The launcher of the image, which starts the same program. */
  private void bootcamp(Path home) throws IOException {
    Path file = Files.createDirectories(folder.resolve("bin")).resolve("bootcamp");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(
        file,
        """
        #!/bin/sh
        BOOTCAMP_HOME='%s' exec '%s' -cp '%s' %s "$@"
        """
            .formatted(home, java, System.getProperty("java.class.path"), Main.class.getName()));
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
