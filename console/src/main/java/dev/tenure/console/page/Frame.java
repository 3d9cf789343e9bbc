package dev.tenure.console.page;

import dev.tenure.console.access.AccessConfiguration;
import dev.tenure.console.access.Me;
import dev.tenure.console.access.Role;
import dev.tenure.console.access.SignedIn;
import dev.tenure.style.Shell;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around each page: the menu that the role may use, who is signed in, the way in or out. */
public final class Frame {
    private final SignedIn signedIn;

    public Frame(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** Who is signed in, or null. */
    public @Nullable Me me() {
        return signedIn.me().orElse(null);
    }

    /** The frame for that request. */
    public Shell shell(HttpServletRequest request) {
        Me me = me();
        if (me == null) {
            return new Shell(List.of(), null, null, AccessConfiguration.SIGN_IN);
        }
        List<Shell.Entry> entries = Arrays.stream(Role.Page.values())
                .filter(me::opens)
                .map(page -> new Shell.Entry(
                        page.label(), page.path(), request.getRequestURI().startsWith(page.path())))
                .toList();
        return new Shell(entries, me.name(), AccessConfiguration.SIGN_OUT, null);
    }
}
