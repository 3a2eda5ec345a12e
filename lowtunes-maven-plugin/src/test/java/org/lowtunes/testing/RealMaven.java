package org.lowtunes.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs goals of the plugin with a real Maven, as a curator would, in a project that only declares the plugin. */
public final class RealMaven {

    private final Path project;
    private final Path settings;

    /**
     * How a run ended.
     *
     * @param good whether the build succeeded
     * @param log everything that Maven said
     */
    public record Run(boolean good, String log) {}

    /**
     * Makes a project.
     *
     * @param folder empty
     * @param configuration elements for the plugin
     * @param servers elements for settings.xml
     */
    public RealMaven(Path folder, String configuration, String servers) throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        settings = folder.resolve("settings.xml");
        Files.writeString(project.resolve("pom.xml"), pom(configuration));
        Files.writeString(settings, settings(servers));
    }

    /** The project's folder. */
    public Path project() {
        return project;
    }

    /** Runs goals and options; nothing of this machine's AWS configuration is seen. */
    public Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        command.addAll(List.of("-B", "-ntp", "-s", settings.toString()));
        command.add("-Dmaven.repo.local=" + System.getProperty("it.repository"));
        command.addAll(List.of(arguments));
        File log = File.createTempFile("maven", ".log", project.getParent().toFile());
        ProcessBuilder maven = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        maven.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        maven.environment().put("AWS_SHARED_CREDENTIALS_FILE", "/not/there");
        boolean good = maven.start().waitFor() == 0;
        return new Run(good, Files.readString(log.toPath(), StandardCharsets.UTF_8));
    }

    private static String pom(String configuration) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>music</groupId><artifactId>ours</artifactId><version>1</version>
                  <packaging>pom</packaging>
                  <build><plugins><plugin>
                    <groupId>org.lowtunes</groupId>
                    <artifactId>lowtunes-maven-plugin</artifactId>
                    <version>%s</version>
                    <configuration>
                      %s
                      %s
                      %s
                    </configuration>
                  </plugin></plugins></build>
                </project>
                """.formatted(
                        System.getProperty("it.version"),
                        unlessSaid(configuration, "music", System.getProperty("it.music")),
                        unlessSaid(
                                configuration,
                                "cache",
                                Path.of("target/test-cache").toAbsolutePath().toString()),
                        configuration);
    }

    private static String unlessSaid(String configuration, String name, String value) {
        String element = "<" + name + ">";
        return configuration.contains(element) ? "" : element + value + "</" + name + ">";
    }

    /** What the build has downloaded already is not downloaded again. */
    private static String settings(String servers) {
        return """
                <settings>
                  <servers>%s</servers>
                  <profiles><profile>
                    <id>it</id><activation><activeByDefault>true</activeByDefault></activation>
                    <repositories><repository><id>local</id><url>%2$s</url></repository></repositories>
                    <pluginRepositories>
                      <pluginRepository><id>local</id><url>%2$s</url></pluginRepository>
                    </pluginRepositories>
                  </profile></profiles>
                </settings>
                """.formatted(
                        servers, Path.of(System.getProperty("it.downloads")).toUri());
    }
}
