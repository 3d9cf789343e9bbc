package dev.tenure.console.access;

/**
 * Who is signed in.
 *
 * @param name as the person is called here
 */
public record Me(String name, Role role) {
    /** Whether buttons that change something are shown. */
    public boolean isNas() {
        return role == Role.NAS;
    }

    public boolean opens(Role.Page page) {
        return role.opens(page);
    }
}
