package dev.tenure.command.lifecycle;

import dev.tenure.command.list.ListEntry;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.list.EntryKind;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which accounts a command names, wherever in it they stand. Commands are records, so that none can hide one. */
final class AccountsNamed {
    private static final String OURS = "dev.tenure.";

    private AccountsNamed() {}

    /** By rising id, the order of locking. */
    static SortedSet<UserAccountId> in(Object command) {
        SortedSet<UserAccountId> named = new TreeSet<>(Comparator.comparing(UserAccountId::value));
        gather(command, named);
        return named;
    }

    private static void gather(@Nullable Object value, SortedSet<UserAccountId> named) {
        if (value instanceof UserAccountId id) {
            named.add(id);
        } else if (value instanceof ListEntry entry) {
            if (entry.kind() == EntryKind.ACCOUNT) {
                named.add(new UserAccountId(entry.id()));
            }
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> gather(one, named));
        } else if (value instanceof Record record && record.getClass().getName().startsWith(OURS)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                gather(read(record, component), named);
            }
        }
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of " + record.getClass() + " cannot be read", e);
        }
    }
}
