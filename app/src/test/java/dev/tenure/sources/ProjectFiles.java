package dev.tenure.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** The project's directory, found from wherever a test runs, and the Java files in it. */
public final class ProjectFiles {
    private ProjectFiles() {}

    /** The directory with {@code .mvn} in it, this one or one above. */
    public static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve(".mvn"))) {
            Path above = directory.getParent();
            if (above == null) {
                throw new IllegalStateException(
                        "no directory with .mvn at or above " + Path.of("").toAbsolutePath());
            }
            directory = above;
        }
        return directory;
    }

    /** Every test source of every module, in order of their paths. */
    public static List<SourceFile> tests() {
        return list(root())
                .map(module -> module.resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(ProjectFiles::javaFiles)
                .toList();
    }

    /** Every main source of one module, in order of their paths. */
    public static List<SourceFile> mainSources(String module) {
        return javaFiles(root().resolve(module).resolve("src/main/java")).toList();
    }

    /** A YAML file of the project, aliases resolved. */
    public static Map<String, Object> yaml(String name) {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new FileSystemResource(root().resolve(name)));
        return Objects.requireNonNull(yaml.getObject(), name);
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<SourceFile> javaFiles(Path folder) {
        return walk(folder)
                .filter(file -> file.toString().endsWith(".java"))
                .map(file -> new SourceFile(root().relativize(file), read(file)));
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path directory) {
        try (Stream<Path> entries = Files.walk(directory)) {
            return entries.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
