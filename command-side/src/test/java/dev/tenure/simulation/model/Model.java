package dev.tenure.simulation.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The service by the rulebook alone: what it answers, what becomes of everybody, and which messages leave. */
public final class Model implements Service {
    private final World world = new World();
    private final Access access = new Access(world);
    private final Identity identity = new Identity(world, access);
    private final Sharing sharing = new Sharing(world);
    private final Belonging belonging = new Belonging(world, sharing);
    private final Clockwork clockwork = new Clockwork(world, sharing);
    private final Set<Integer> seenPeople = new TreeSet<>();
    private final Set<Integer> seenMailboxes = new TreeSet<>();

    /** Lets time pass until then. */
    public void pass(Instant until) {
        clockwork.pass(until);
        replan();
    }

    /** The messages since this was asked last. */
    public List<Sent> messages() {
        return world.post.collect();
    }

    /** Whoever may have changed since this was asked last. */
    public Set<Integer> changedPeople() {
        Set<Integer> all = new TreeSet<>(seenPeople);
        seenPeople.clear();
        return all;
    }

    /** Which mailboxes may have changed since this was asked last. */
    public Set<Integer> changedMailboxes() {
        Set<Integer> all = new TreeSet<>(seenMailboxes);
        seenMailboxes.clear();
        return all;
    }

    public Set<Integer> people() {
        return new TreeSet<>(world.people.keySet());
    }

    public Set<Integer> mailboxes() {
        return new TreeSet<>(world.mailboxes.keySet());
    }

    public PersonView person(int number) {
        return world.person(number).view();
    }

    public MailboxView mailbox(int number) {
        return world.mailbox(number).view();
    }

    public Holder holder(int number) {
        Person.Secrets secrets = world.person(number).secrets;
        String password = secrets.passwords.isEmpty() ? "" : secrets.passwords.getFirst();
        return new Holder(secrets.temporaries, password, secrets.terms, secrets.questions);
    }

    /** Whether no live account has the number. */
    public boolean isFree(String mobile) {
        return !world.mobiles.containsKey(mobile);
    }

    private String answer(Supplier<String> asked) {
        try {
            return asked.get();
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        } finally {
            replan();
        }
    }

    private void replan() {
        clockwork.plan(world.changedPeople, world.changedMailboxes);
        seenPeople.addAll(world.changedPeople);
        seenMailboxes.addAll(world.changedMailboxes);
        world.changedPeople.clear();
        world.changedMailboxes.clear();
    }

    @Override
    public String found(Doing.Found doing) {
        return answer(() -> belonging.found(doing));
    }

    @Override
    public String firstStep(Doing.FirstStep doing) {
        return answer(() -> access.firstStep(doing));
    }

    @Override
    public String signIn(Doing.SignIn doing) {
        return answer(() -> access.signIn(doing));
    }

    @Override
    public String changePassword(Doing.ChangePassword doing) {
        return answer(() -> access.changePassword(doing));
    }

    @Override
    public String issueTemporary(Doing.IssueTemporary doing) {
        return answer(() -> access.issueTemporary(doing));
    }

    @Override
    public String resetByAnswers(Doing.ResetByAnswers doing) {
        return answer(() -> identity.resetByAnswers(doing));
    }

    @Override
    public String proveByMobile(Doing.ProveByMobile doing) {
        return answer(() -> identity.proveByMobile(doing));
    }

    @Override
    public String vouch(Doing.Vouch doing) {
        return answer(() -> identity.vouch(doing));
    }

    @Override
    public String rename(Doing.Rename doing) {
        return answer(() -> identity.rename(doing));
    }

    @Override
    public String changeMobile(Doing.ChangeMobile doing) {
        return answer(() -> identity.changeMobile(doing));
    }

    @Override
    public String removeMobile(Doing.RemoveMobile doing) {
        return answer(() -> identity.removeMobile(doing));
    }

    /** INA-6: off by default. */
    @Override
    public String announceAbsence(Doing.AnnounceAbsence doing) {
        return answer(() -> {
            world.live(doing.person());
            throw new Refusal("ABSENCE_NOT_ALLOWED");
        });
    }

    @Override
    public String markLeaver(Doing.MarkLeaver doing) {
        return answer(() -> belonging.markLeaver(doing));
    }

    @Override
    public String withdraw(Doing.Withdraw doing) {
        return answer(() -> belonging.withdraw(doing));
    }

    @Override
    public String join(Doing.Join doing) {
        return answer(() -> belonging.join(doing));
    }

    @Override
    public String share(Doing.Share doing) {
        return answer(() -> sharing.share(doing));
    }

    @Override
    public String openMailbox(Doing.OpenMailbox doing) {
        return answer(() -> sharing.openMailbox(doing));
    }

    @Override
    public String moveMailbox(Doing.MoveMailbox doing) {
        return answer(() -> sharing.moveMailbox(doing));
    }

    @Override
    public String closeMailbox(Doing.CloseMailbox doing) {
        return answer(() -> sharing.closeMailbox(doing));
    }

    @Override
    public String renameHome(Doing.RenameHome doing) {
        return answer(() -> belonging.renameHome(doing));
    }

    @Override
    public String closeHome(Doing.CloseHome doing) {
        return answer(() -> belonging.closeHome(doing));
    }
}
