package dev.tenure.query.directory;

import dev.tenure.kernel.account.ProfileEvent.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a person, as their entry has it (DIR-3).
 *
 * @param known the mobile number, hidden or not; shown by {@link #mobile} alone
 * @param hidden whether the holder hid it from the address book (DIR-4)
 */
record Numbers(
        @Nullable String known,
        boolean hidden,
        @Nullable String telephone,
        @Nullable String fax,
        @Nullable String pager,
        @Nullable String webPage) {
    static final Numbers NONE = new Numbers(null, false, null, null, null, null);

    /** Of somebody new, whose number is in the entry until they hide it (REG-6). */
    static Numbers of(String mobile) {
        return new Numbers(mobile, false, null, null, null, null);
    }

    /** What anybody is shown. */
    @Nullable String mobile() {
        return hidden ? null : known;
    }

    /** With that mobile number, or none; hidden where the one before was. */
    Numbers withMobile(@Nullable String number) {
        return new Numbers(number, hidden, telephone, fax, pager, webPage);
    }

    Numbers hiding(boolean now) {
        return new Numbers(known, now, telephone, fax, pager, webPage);
    }

    Numbers with(Profile profile) {
        return new Numbers(known, hidden, profile.telephone(), profile.fax(), profile.pager(), profile.webPage());
    }

    static Numbers read(ResultSet row) throws SQLException {
        return new Numbers(
                row.getString("mobile"),
                row.getBoolean("mobile_hidden"),
                row.getString("telephone"),
                row.getString("fax"),
                row.getString("pager"),
                row.getString("web_page"));
    }
}
