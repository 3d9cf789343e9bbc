package dev.tenure.eventstore.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where keys are read from, and read again once that has changed. */
interface KeySource {
    byte[] content() throws IOException;

    /** Differs whenever the content may differ; cheap to ask. */
    Object version();

    /** As an operator knows it. */
    String name();

    /** The file, where it is one. */
    default Optional<Path> file() {
        return Optional.empty();
    }

    /** Keys that stay as they are for as long as the process lives. */
    static KeySource fixed(String name, byte[] content) {
        return new KeySource() {
            @Override
            public byte[] content() {
                return content.clone();
            }

            @Override
            public Object version() {
                return name;
            }

            @Override
            public String name() {
                return name;
            }
        };
    }

    static KeySource fixed(String name, String content) {
        return fixed(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that is replaced as a whole when keys rotate. */
    static KeySource of(Path file) {
        return new KeySource() {
            @Override
            public byte[] content() throws IOException {
                return Files.readAllBytes(file);
            }

            @Override
            public Object version() {
                try {
                    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                    @Nullable Object key = now.fileKey();
                    return Arrays.asList(now.lastModifiedTime(), now.size(), key);
                } catch (IOException unreadable) {
                    return "unreadable";
                }
            }

            @Override
            public String name() {
                return "key file " + file;
            }

            @Override
            public Optional<Path> file() {
                return Optional.of(file);
            }
        };
    }
}
