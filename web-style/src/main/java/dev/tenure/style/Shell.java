package dev.tenure.style;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page; the layout takes it from the model under {@link #ATTRIBUTE}.
 *
 * @param entries of the menu; empty for somebody who is not signed in
 * @param signedInAs who is signed in, in words, or null
 * @param signOut where the sign out button leads, or null
 * @param signIn where the sign in link leads, or null
 */
public record Shell(
        List<Entry> entries,
        @Nullable String signedInAs,
        @Nullable String signOut,
        @Nullable String signIn) {
    /** The name in the model. */
    public static final String ATTRIBUTE = "shell";

    /** A menu entry. */
    public record Entry(String label, String href, boolean current) {}

    public Shell {
        entries = List.copyOf(entries);
    }
}
