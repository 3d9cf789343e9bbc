package dev.tenure.command.account.web;

import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.account.ProfileEvent.Profile;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers and the web page of a person's directory entry; what is left out is not in it any more (DIR-3). */
record ProfileRequest(
        @Nullable String telephone,
        @Nullable String fax,
        @Nullable String pager,
        @Nullable String webPage,
        @Nullable String reason,
        @Nullable String caseNumber,
        @Nullable String onBehalfOf) {
    private static final int NUMBER_LENGTH = 40;
    private static final int PAGE_LENGTH = 200;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()./-]*( ?(x|ext\\.?) ?[0-9]{1,8})?");
    private static final int FEWEST_DIGITS = 3;

    /** Reads it, naming everything that is wrong at once. */
    Profile read() {
        Fields fields = new Fields();
        Profile profile = new Profile(
                number(fields, "/telephone", telephone),
                number(fields, "/fax", fax),
                number(fields, "/pager", pager),
                page(fields));
        fields.throwIfAny();
        return profile;
    }

    Why why() {
        return new Why(reason, caseNumber, onBehalfOf);
    }

    private static @Nullable String number(Fields fields, String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String number = fields.text(pointer, text, NUMBER_LENGTH).orElse(null);
        if (number != null
                && (!NUMBER.matcher(number).matches()
                        || number.chars().filter(Character::isDigit).count() < FEWEST_DIGITS)) {
            fields.problem(pointer, "NOT_A_NUMBER", "Write a telephone number such as 0191 498 0000.");
        }
        return number;
    }

    private @Nullable String page(Fields fields) {
        if (webPage == null || webPage.isBlank()) {
            return null;
        }
        String page = fields.text("/webPage", webPage, PAGE_LENGTH).orElse(null);
        if (page != null && !isPage(page)) {
            fields.problem("/webPage", "NOT_A_WEB_PAGE", "Write an address that begins with https:// or http://.");
        }
        return page;
    }

    /** Nothing but a page: an address of another kind would do something when it is followed. */
    private static boolean isPage(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
