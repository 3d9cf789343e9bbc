package dev.tenure.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is made from the sources: checked against them by a test, written anew by {@code make rulebook}. */
public final class GeneratedFile {
    private static final boolean WRITING = "write".equals(System.getProperty("tenure.documents"));

    private GeneratedFile() {}

    /** Whether this run writes files instead of checking them. */
    public static boolean isBeingWritten() {
        return WRITING;
    }

    /** Holds the file, named from the project's root, to what the sources say; writes it where that was asked for. */
    public static void mustBe(String name, String content) throws IOException {
        Path file = ProjectFiles.root().resolve(name);
        if (WRITING) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file).as("%s is missing: run `make rulebook`", name).exists();
        assertThat(Files.readString(file))
                .as("%s is stale: run `make rulebook` and commit what it writes", name)
                .isEqualTo(content);
    }
}
