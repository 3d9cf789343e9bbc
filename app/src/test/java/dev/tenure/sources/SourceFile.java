package dev.tenure.sources;

import java.nio.file.Path;

/**
 * One Java file of the project.
 *
 * @param path where it lies, from the project's root
 */
public record SourceFile(Path path, String text) {
    /** The name of its top-level class. */
    public String className() {
        return path.getFileName().toString().replace(".java", "");
    }

    /** Its path with slashes on every system. */
    public String location() {
        return path.toString().replace('\\', '/');
    }
}
