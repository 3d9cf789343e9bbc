package dev.tenure.simulation;

import dev.tenure.simulation.model.Doing;
import dev.tenure.simulation.model.Doing.Heir;
import dev.tenure.simulation.model.Doing.Sharing;
import dev.tenure.simulation.model.Model;
import dev.tenure.simulation.model.PersonView;
import dev.tenure.simulation.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What NAS and owners do with people, in any order: names, leavers, joiners, members, owners. */
final class NasDoings {
    private final Chance chance;
    private final Cast cast;
    private final Names names;
    private final Model model;

    NasDoings(Chance chance, Cast cast, Names names, Model model) {
        this.chance = chance;
        this.cast = cast;
        this.names = names;
        this.model = model;
    }

    /** Something about somebody. */
    Doing any() {
        int person =
                chance.oneIn(25) ? cast.anybody() : cast.somebody(cast::isLive).orElse(cast.anybody());
        int what = chance.between(1, 100);
        if (what <= 18) {
            return rename(person);
        }
        if (what <= 55) {
            return belonging(person, what);
        }
        return what <= 94 ? share(person, what) : other(person, what);
    }

    /** Another name, a name of before, or the same in other letters. */
    private Doing rename(int person) {
        String[] name = cast.view(person).name().split(" ", 2);
        if (chance.oneIn(6) && name.length == 2) {
            return new Doing.Rename(person, name[0].toUpperCase(Locale.ROOT), name[1]);
        }
        return name.length == 2 && chance.percent(50)
                ? new Doing.Rename(person, name[0], names.family())
                : new Doing.Rename(person, names.given(), names.family());
    }

    private Doing belonging(int person, int what) {
        if (what <= 34) {
            return new Doing.MarkLeaver(person, heirs(person));
        }
        Optional<Integer> leaver = cast.somebody(cast::isLeaver);
        if (what <= 42) {
            return new Doing.Withdraw(leaver.orElse(person));
        }
        int joiner = what <= 48 ? leaver.orElse(person) : person;
        return new Doing.Join(joiner, cast.anyHome(), heirs(joiner));
    }

    /** Somebody for each mailbox that would lose its last owner; sometimes nobody, or somebody who cannot. */
    private List<Heir> heirs(int person) {
        List<Heir> heirs = new ArrayList<>();
        cast.view(person).roles().forEach((mailbox, role) -> {
            boolean last = role == Role.OWNER && owners(mailbox) == 1;
            if (last && chance.percent(85)) {
                heirs.add(new Heir(mailbox, heir(mailbox, person)));
            }
        });
        return heirs;
    }

    private long owners(int mailbox) {
        return model.mailbox(mailbox).people().values().stream()
                .filter(Role.OWNER::equals)
                .count();
    }

    private int heir(int mailbox, int goer) {
        if (chance.oneIn(12)) {
            return cast.somebody(cast::canOwn).orElse(Doing.NAS);
        }
        List<Integer> fit = model.mailbox(mailbox).people().keySet().stream()
                .filter(one -> one != goer && cast.canOwn(one))
                .toList();
        return fit.isEmpty() || chance.percent(15) ? Doing.NAS : chance.of(fit);
    }

    private Doing share(int person, int what) {
        PersonView view = cast.view(person);
        int mailbox = view.roles().isEmpty() || chance.oneIn(5)
                ? cast.anyHome()
                : chance.of(List.copyOf(view.roles().keySet()));
        if (what <= 75) {
            return share(Sharing.ADD, chance.percent(60) ? Math.max(1, view.home()) : cast.anyHome(), person);
        }
        if (what <= 81) {
            return share(Sharing.REMOVE, mailbox, person);
        }
        if (what <= 90) {
            int next =
                    cast.canOwn(person) ? person : cast.somebody(cast::canOwn).orElse(0);
            int theirs = next == 0 ? 0 : cast.view(next).home();
            return next == 0 || theirs == 0
                    ? rename(person)
                    : share(Sharing.NAME_OWNER, chance.percent(80) ? theirs : mailbox, next);
        }
        return share(Sharing.STAND_DOWN, mailbox, cast.memberOf(mailbox).orElse(person));
    }

    /** Asked for by NAS, or by somebody who may be an owner. */
    private Doing share(Sharing what, int mailbox, int person) {
        int actor =
                chance.percent(40) ? cast.memberOf(mailbox).filter(cast::isLive).orElse(Doing.NAS) : Doing.NAS;
        List<Heir> heirs = owners(mailbox) == 1 && chance.percent(80)
                ? List.of(new Heir(mailbox, heir(mailbox, person)))
                : List.of();
        boolean goes = what == Sharing.REMOVE || what == Sharing.STAND_DOWN;
        return new Doing.Share(what, actor, mailbox, person, goes ? heirs : List.of());
    }

    private Doing other(int person, int what) {
        return what <= 98 ? new Doing.IssueTemporary(person) : new Doing.AnnounceAbsence(person);
    }

    /** Something about a home or its mailbox. */
    Doing aboutHome(int home) {
        int what = chance.between(1, 10);
        if (what <= 4) {
            return new Doing.RenameHome(home, names.home());
        }
        if (what <= 8) {
            return new Doing.MoveMailbox(home);
        }
        return what <= 9 ? new Doing.CloseHome(home) : new Doing.CloseMailbox(home);
    }
}
