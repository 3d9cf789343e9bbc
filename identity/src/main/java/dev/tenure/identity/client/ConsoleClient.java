package dev.tenure.identity.client;

import java.util.Set;

/**
 * The console as a client of identity. Asked for at each use, since a process may learn only after its start under which
 * address it is found.
 */
public interface ConsoleClient {
    /** The name it goes by. */
    String ID = "console";

    /** What it proves itself with, in clear; both sides derive it from the keys file. */
    String secret();

    /** Where it may be sent back to with a code. */
    Set<String> redirectUris();

    /** Where it may be sent back to signed out. */
    Set<String> signedOutUris();
}
