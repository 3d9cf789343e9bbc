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

    /** Whether they may prove who a caller is (RST-2). */
    public boolean mayProve() {
        return role == Role.NAS || role == Role.HELPDESK;
    }

    public boolean opens(Role.Page page) {
        return role.opens(page);
    }
}
