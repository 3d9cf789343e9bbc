package dev.tenure.command.account.web;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.AccessJournal;
import dev.tenure.command.account.LogInNames;
import dev.tenure.command.account.Passwords;
import dev.tenure.command.account.Tries;
import dev.tenure.command.account.TurnedAway;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.testing.SettableClock;
import java.util.UUID;

/** The gate before the accounts, for tests. */
public final class Strangers {
    private Strangers() {}

    /** As many as anybody likes. */
    private static final class UncountedTries implements Tries {
        @Override
        public void count(String source, String loginName) {}

        @Override
        public void forgive(String source, String loginName) {}
    }

    /** On a real command side. */
    public static StrangersGate gate(CommandSide side, CommandHttp http, Passwords passwords) {
        return new StrangersGate(
                http,
                new LogInNames(side.addresses(), CommandSide.keys().keyedHash()),
                passwords,
                new TurnedAway(side.journal(), side.clock(), UUID::randomUUID),
                new UncountedTries());
    }

    static StrangersGate gate(CommandHttp http, AddressBook addresses, Passwords passwords, AccessJournal journal) {
        return new StrangersGate(
                http,
                new LogInNames(addresses, CommandSide.keys().keyedHash()),
                passwords,
                new TurnedAway(journal, SettableClock.at(Deciding.NOON), UUID::randomUUID),
                new UncountedTries());
    }
}
