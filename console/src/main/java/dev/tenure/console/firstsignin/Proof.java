package dev.tenure.console.firstsignin;

import java.io.Serializable;

/** What somebody shows for the first sign-in. It stays in the session and goes nowhere but to the API. */
record Proof(String loginName, String temporaryPassword) implements Serializable {
    static final String ATTRIBUTE = "TENURE_FIRST_SIGN_IN";

    /** Never in a log line. */
    @Override
    public String toString() {
        return "Proof[" + loginName + "]";
    }
}
