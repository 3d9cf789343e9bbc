package dev.tenure.command.password;

/**
 * Makes temporary passwords and knows them again (REG-5, REG-11). They have entropy enough for a fast keyed hash, so that
 * bulk registration pays no slow one per row.
 */
public interface TemporaryPasswords {
    /** A new one, in groups that can be read out, without characters that look alike. */
    String generate();

    /** The self-describing keyed hash to keep of it. */
    String encode(String password);

    /** Whether what was typed is the password behind the hash; takes equally long either way. */
    boolean matches(String typed, String encoded);
}
