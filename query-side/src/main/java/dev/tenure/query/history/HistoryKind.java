package dev.tenure.query.history;

import java.util.Arrays;

/** What has a history (AUD-2), by the name it has in the API's paths. */
enum HistoryKind {
    ACCOUNTS("accounts", "ACCOUNT_UNKNOWN"),
    CONTAINERS("containers", "CONTAINER_UNKNOWN"),
    MAILBOXES("mailboxes", "MAILBOX_UNKNOWN"),
    LISTS("lists", "LIST_UNKNOWN"),
    APPLICATIONS("applications", "APPLICATION_UNKNOWN"),
    REQUESTS("requests", "REQUEST_UNKNOWN"),
    UPLOADS("uploads", "UPLOAD_UNKNOWN"),
    TAKEOVERS("takeovers", "TAKEOVER_UNKNOWN");

    private final String path;
    private final String unknownCode;

    HistoryKind(String path, String unknownCode) {
        this.path = path;
        this.unknownCode = unknownCode;
    }

    String path() {
        return path;
    }

    String unknownCode() {
        return unknownCode;
    }

    Story<?> story() {
        return switch (this) {
            case ACCOUNTS -> AccountStory.STORY;
            case CONTAINERS -> ContainerStory.STORY;
            case MAILBOXES -> MailboxStory.STORY;
            case LISTS -> ListStory.STORY;
            case APPLICATIONS -> ApplicationStory.STORY;
            case REQUESTS -> RequestStory.STORY;
            case UPLOADS -> UploadStory.STORY;
            case TAKEOVERS -> TakeoverStory.STORY;
        };
    }

    static HistoryKind of(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path.equals(path))
                .findFirst()
                .orElseThrow();
    }
}
