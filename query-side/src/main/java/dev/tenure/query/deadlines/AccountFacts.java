package dev.tenure.query.deadlines;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.tenure.kernel.account.ClockEvent.InactivityStep;
import dev.tenure.kernel.time.Absences;
import dev.tenure.kernel.time.Countdown.Notice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an account, as far as anything falls due by it: as the account itself counts (LEA, INA, PW). */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
final class AccountFacts implements Facts {
    private static final int CODES_TRIED = 5;

    Instant used = Instant.EPOCH;

    @Nullable Instant deactivated;

    @Nullable Instant leaving;

    @Nullable Notice reminded;

    @Nullable Notice warned;

    @Nullable InactivityStep warnedOf;

    List<Absences.Absence> absences = List.of();
    Instant absencesChanged = Instant.EPOCH;

    @Nullable Instant password;

    boolean passwordExpired;

    @Nullable Notice passwordReminded;

    @Nullable Instant temporary;

    @Nullable Instant temporaryUntil;

    @Nullable Instant lockedOut;

    @Nullable Instant newMobile;

    @Nullable Instant code;

    @Nullable Instant codeUntil;

    @Nullable Instant deleted;

    @Nullable Instant erasureDue;

    @Override
    public List<Deadline> deadlines(Moment moment) {
        return new AccountDeadlines(this, moment).all();
    }

    void used(Instant at) {
        if (at.isAfter(used)) {
            used = at;
            warned = null;
            warnedOf = null;
        }
    }

    void chosen(Instant at) {
        used(at);
        password = at;
        passwordExpired = false;
        passwordReminded = null;
        temporary = null;
        temporaryUntil = null;
    }

    void issued(Instant at, Instant until) {
        temporary = at;
        temporaryUntil = until;
    }

    void left(@Nullable Instant at) {
        leaving = at;
        reminded = null;
    }

    void warned(InactivityStep step, int daysBefore, Instant at) {
        warned = new Notice(daysBefore, at);
        warnedOf = step;
    }

    void reactivated(Instant at) {
        deactivated = null;
        used(at);
    }

    /** Away until then; null for back. */
    void away(Instant at, @Nullable Instant until) {
        Absences known = new Absences(absences, absencesChanged);
        if (until == null) {
            known.ended(at);
        } else {
            known.announced(at, until);
        }
        absences = known.all();
        absencesChanged = known.changed();
    }

    void codeSent(Instant at, Instant until) {
        code = at;
        codeUntil = until;
    }

    void codeRefused(int inAll) {
        if (inAll >= CODES_TRIED) {
            noCode();
        }
    }

    void noCode() {
        code = null;
        codeUntil = null;
    }

    void deleted(Instant at, @Nullable Instant erasure) {
        deleted = at;
        erasureDue = erasure;
    }
}
