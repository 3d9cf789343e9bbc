package dev.tenure.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The database cannot be used as it is; the message is one clear line for the operator. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseRefused(String message) {
        super(oneLine(message));
    }

    public DatabaseRefused(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    static DatabaseRefused because(String message, IOException cause) {
        return new DatabaseRefused(message + ": " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException denied) {
            return "permission denied: " + denied.getFile();
        }
        if (cause instanceof NoSuchFileException missing) {
            return "no such file: " + missing.getFile();
        }
        if (cause instanceof FileSystemException || cause.getMessage() != null) {
            return String.valueOf(cause.getMessage());
        }
        return cause.toString();
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " | ");
    }
}
