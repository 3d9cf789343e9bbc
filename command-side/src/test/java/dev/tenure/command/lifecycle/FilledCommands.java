package dev.tenure.command.lifecycle;

import dev.tenure.command.account.Secret;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.list.ListEntry;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.kernel.list.EntryKind;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes a command of any type about that account, out of what its components can be. */
final class FilledCommands {
    /** Records that not just anything can be put into. */
    private static final Set<Class<?>> WITH_A_FORM = Set.of(Secret.class, MobileNumber.class, OdsCode.class);

    private final UserAccountId account;
    private final CareContainerId container;
    private final SharedMailboxId mailbox;

    FilledCommands(UserAccountId account, CareContainerId container, SharedMailboxId mailbox) {
        this.account = account;
        this.container = container;
        this.mailbox = mailbox;
    }

    /** Whether an account can be named anywhere in it. */
    static boolean namesAnAccount(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).anyMatch(component -> isAccount(component.getGenericType()));
    }

    private static boolean isAccount(Type type) {
        if (type instanceof ParameterizedType several) {
            return Arrays.stream(several.getActualTypeArguments()).anyMatch(FilledCommands::isAccount);
        }
        return type == UserAccountId.class
                || type == ListEntry.class
                || (type instanceof Class<?> plain && plain.isRecord() && namesAnAccount(plain));
    }

    Command<?> of(Class<?> type) {
        return (Command<?>) record(type);
    }

    private Object record(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be filled", e);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType several && several.getRawType() == List.class) {
            return List.of(value(several.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == UserAccountId.class) {
            return account;
        }
        if (plain == CareContainerId.class) {
            return container;
        }
        if (plain == SharedMailboxId.class) {
            return mailbox;
        }
        if (plain == ListEntry.class) {
            return new ListEntry(EntryKind.ACCOUNT, account.value());
        }
        return plain.isRecord() && !WITH_A_FORM.contains(plain) ? record(plain) : simple(plain);
    }

    private static Object simple(Class<?> type) {
        if (type == String.class) {
            return "07700900123";
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "boolean" -> true;
            case "int" -> 1;
            case "long" -> 1L;
            case "Instant" -> Instant.parse("2026-12-31T12:00:00Z");
            case "UUID" -> new UUID(7, 7);
            case "MobileNumber" -> MobileNumber.of("+447700900123");
            case "OdsCode" -> OdsCode.of("V1X2Y");
            case "Secret" -> new Secret("Long&Winding4Road");
            default -> throw new IllegalStateException("say what a " + type + " of a command can be");
        };
    }
}
