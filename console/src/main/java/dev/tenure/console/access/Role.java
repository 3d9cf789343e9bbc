package dev.tenure.console.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the menu and the buttons go by. The APIs decide; this only keeps people from walls. */
public enum Role {
    NAS("National administration service", EnumSet.allOf(Page.class)),
    HELPDESK("Helpdesk", EnumSet.of(Page.DIRECTORY, Page.DEADLINES, Page.SYSTEM)),
    AUDITOR("Auditor", EnumSet.allOf(Page.class)),
    REPORTING("Reporting", EnumSet.of(Page.SYSTEM)),
    /** Signed in, with a role that these pages do not know. */
    OTHER("Other", EnumSet.noneOf(Page.class));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // nobody but the constructor touches it
    private final Set<Page> pages;

    Role(String words, Set<Page> pages) {
        this.words = words;
        this.pages = pages;
    }

    /** A part of the menu. */
    public enum Page {
        DIRECTORY("Directory", "/directory"),
        DEADLINES("Deadlines", "/deadlines"),
        APPLICATIONS("Applications", "/applications"),
        UPLOADS("Uploads", "/uploads"),
        OUTBOX("Outbox", "/outbox"),
        SYSTEM("System", "/system");

        private final String label;
        private final String path;

        Page(String label, String path) {
            this.label = label;
            this.path = path;
        }

        public String label() {
            return label;
        }

        public String path() {
            return path;
        }
    }

    static Role of(@Nullable String claim) {
        try {
            return claim == null ? OTHER : valueOf(claim.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return OTHER;
        }
    }

    public String words() {
        return words;
    }

    public boolean opens(Page page) {
        return pages.contains(page);
    }
}
